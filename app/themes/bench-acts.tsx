import type { SerializeFrom } from '@remix-run/node'
import { counted } from '#app/ui/counted.ts'
import { TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'
import type { BenchPage } from './bench-page.server.ts'

type Page = SerializeFrom<BenchPage>

/** What else can be done about the contribution, each act with its own form. */
export function BenchActs({ page }: { page: Page }) {
  const { slug, contribution, here, areKeysOn, codings, officer, unread } = page
  const at = `/officer/reviews/${slug}/contributions/${contribution.reference}`
  const key = (letter: string) => (areKeysOn ? { shortcut: letter } : {})
  const isRich = contribution.evidence_rich_at !== null
  const isTheirs = codings.some(({ coded_by }) => coded_by === officer)
  return (
    <div className="buttons bench-acts">
      {contribution.consideration === 'unread' && (
        <PostForm action={`${at}/reading`}>
          <input type="hidden" name="return_to" value={unread ?? here} />
          <Button kind="secondary">Mark as read and go on</Button>
        </PostForm>
      )}
      <PostForm action={`${at}/richness`}>
        <input type="hidden" name="return_to" value={here} />
        <input type="hidden" name="rich" value={isRich ? 'no' : 'yes'} />
        <Button kind="secondary" {...key('e')}>
          {isRich ? 'No longer rich in evidence' : 'Rich in evidence'}
        </Button>
      </PostForm>
      {contribution.consideration === 'coded' && !isTheirs && (
        <PostForm action={`${at}/verification`}>
          <input type="hidden" name="return_to" value={here} />
          <Button kind="secondary" {...key('v')}>
            Verify this coding
          </Button>
        </PostForm>
      )}
    </div>
  )
}

/** Notes for colleagues, and a form to write one. */
export function BenchNotes({ page }: { page: Page }) {
  const { slug, contribution, here, notes, areKeysOn, isOpen } = page
  const at = `/officer/reviews/${slug}/contributions/${contribution.reference}/notes`
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
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
            label={<>Note for colleagues {areKeysOn && <kbd aria-hidden="true">o</kbd>}</>}
            rows={2}
            shortcut={areKeysOn ? 'o' : null}
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
