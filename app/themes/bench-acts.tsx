import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { counted } from '#app/ui/counted.ts'
import { TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'
import type { BenchPage } from './bench-page.server.ts'

type Page = SerializeFrom<BenchPage>

/** The way on, and what else can be done about the contribution, each act with its own form. */
export function BenchActs({ page }: { page: Page }) {
  const { slug, contribution, here, keys, isOpen, unread } = page
  const at = `/officer/reviews/${slug}/contributions/${contribution.reference}`
  const isRich = contribution.evidence_rich_at !== null
  return (
    <div className="buttons bench-acts">
      <Ways page={page} />
      {isOpen && (
        <>
          <PostForm action={`${at}/richness`}>
            <input type="hidden" name="return_to" value={here} />
            <input type="hidden" name="rich" value={isRich ? 'no' : 'yes'} />
            <Button kind="secondary" {...(keys ? { shortcut: keys.bench_rich } : {})}>
              {isRich ? 'No longer rich in evidence' : 'Rich in evidence'}
            </Button>
          </PostForm>
          {mayVerify(page) && (
            <PostForm action={`${at}/verification`}>
              <input type="hidden" name="return_to" value={here} />
              <Button kind="secondary" {...(keys ? { shortcut: keys.bench_verify } : {})}>
                Verify this coding
              </Button>
            </PostForm>
          )}
          {contribution.consideration === 'unread' && (
            // With scripts, looking at it is enough.
            <noscript>
              <PostForm action={`${at}/reading`}>
                <input type="hidden" name="return_to" value={unread ?? here} />
                <Button kind="secondary">Mark as read and go on</Button>
              </PostForm>
            </noscript>
          )}
        </>
      )}
    </div>
  )
}

/** Nobody verifies what they coded, or what they may not see. */
function mayVerify({ contribution, codings, officer, isBlind }: Page) {
  const isTheirs = codings.some(({ coded_by }) => coded_by === officer)
  return contribution.consideration === 'coded' && !isTheirs && !isBlind
}

function Ways({ page: { previous, next, unread, keys } }: { page: Page }) {
  const ways = [
    { to: unread, words: 'Next unread', act: 'bench_unread', look: 'govuk-button' },
    { to: next, words: 'Next', act: 'next', look: '' },
    { to: previous, words: 'Previous', act: 'previous', look: '' },
  ] as const
  return (
    <nav className="buttons" aria-label="Other contributions">
      {ways.map(({ to, words, act, look }) =>
        to ? (
          <Link
            key={act}
            to={to}
            {...(look ? { className: look } : {})}
            {...(keys ? { 'aria-keyshortcuts': keys[act] } : {})}
          >
            {words}
            {keys && <kbd aria-hidden="true">{keys[act]}</kbd>}
          </Link>
        ) : null,
      )}
    </nav>
  )
}

/** Notes for colleagues, and a form to write one. */
export function BenchNotes({ page }: { page: Page }) {
  const { slug, contribution, here, notes, keys, isOpen, isBlind } = page
  const at = `/officer/reviews/${slug}/contributions/${contribution.reference}/notes`
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      {isBlind && <p>What colleagues noted stands here once your sample is finished.</p>}
      {notes.map(({ id, words, by, written_at }) => (
        <blockquote key={id}>
          <p>{words}</p>
          <p className="quiet">
            {by}, <When at={written_at} withTime />
          </p>
        </blockquote>
      ))}
      {isOpen && (
        <PostForm action={at}>
          <input type="hidden" name="return_to" value={here} />
          <TextArea
            key={notes.length}
            name="words"
            label={
              <>Note for colleagues {keys && <kbd aria-hidden="true">{keys.bench_note}</kbd>}</>
            }
            rows={2}
            shortcut={keys?.bench_note ?? null}
          />
          <Button kind="secondary">Keep the note</Button>
        </PostForm>
      )}
    </section>
  )
}

/** What an officer may still have to say about something entered: whose it is, what the public reads. */
export function AboutEntered({ page }: { page: Page }) {
  const { slug, contribution, alike, isOpen } = page
  const at = `/officer/reviews/${slug}/contributions/${contribution.reference}`
  const unanswered = alike.filter(({ answer }) => answer === null).length
  if (contribution.channel === 'comment') {
    return (
      <p className="acts">
        <a href={`/officer/comments/${contribution.reference}/exclusions/new`}>
          Leave it out of consideration
        </a>
      </p>
    )
  }
  return (
    <>
      {unanswered > 0 && (
        <p>
          It may be by somebody who is counted already:{' '}
          <a href={`/officer/reviews/${slug}/same-people`}>
            {counted(unanswered, 'question')} to answer
          </a>
        </p>
      )}
      {contribution.public_words ? (
        <p className="quiet">
          The public may read, in the words of {contribution.wordedBy}: “{contribution.public_words}
          ”
        </p>
      ) : (
        <p className="quiet">None of it is quoted to the public.</p>
      )}
      <p className="acts">
        <a href={`${at}/public-words`}>Write what the public may read</a>
        {isOpen && <a href={`${at}/exclusions/new`}>Leave it out of consideration</a>}
      </p>
    </>
  )
}
