import type { SerializeFrom } from '@remix-run/node'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { dateIn, When } from '#app/ui/when.tsx'
import { isRunning } from './briefing.ts'
import type { BriefingPage } from './briefing-page.server.ts'

type Page = { page: SerializeFrom<BriefingPage> }

/** Whose turn it is, and what an officer can do about it. */
export function NextStep(page: SerializeFrom<BriefingPage>) {
  const { briefing } = page
  return (
    <section className="next-step" aria-labelledby="next-step">
      <h2 id="next-step">What comes next</h2>
      <Turn page={page} />
      {isRunning(briefing.state) && (
        <p>
          <a href={`/officer/replies/${briefing.id}/closure`}>Close it without a reply</a>
        </p>
      )}
    </section>
  )
}

function Turn({ page }: Page) {
  const { state } = page.briefing
  if (state === 'with_service') return <WithService page={page} />
  if (state === 'requested') return <ToDraft page={page} />
  if (state === 'drafted') return <ToSend page={page} />
  if (state === 'with_member') return <WithMember page={page} />
  if (state === 'approved') return <Kept page={page} />
  return <Ended page={page} />
}

function WithService({ page: { briefing } }: Page) {
  return (
    <>
      <p>{briefing.factsFrom} gives the facts.</p>
      <div className="buttons">
        <a className="govuk-button" href={`/officer/replies/${briefing.id}/facts/new`}>
          Give the facts
        </a>
        <a href={`/officer/replies/${briefing.id}/drafts/new`}>Draft it without them</a>
      </div>
    </>
  )
}

function ToDraft({ page: { briefing } }: Page) {
  return (
    <>
      <p>Write the reply as {briefing.member} would say it.</p>
      <p>
        <a className="govuk-button" href={`/officer/replies/${briefing.id}/drafts/new`}>
          Write the draft
        </a>
      </p>
    </>
  )
}

function ToSend({ page: { briefing } }: Page) {
  const isPublic = briefing.shown_as === 'text'
  return (
    <>
      <p>
        {isPublic
          ? `${briefing.member} reads the draft next, and signs it, changes it or declines.`
          : 'The comment is not public. Decide about it first: then the draft can go to the member.'}
      </p>
      <div className="buttons">
        {isPublic && (
          <PostForm action={`/officer/replies/${briefing.id}/sending`}>
            <input type="hidden" name="seen" value={briefing.draft} />
            <Button>Send it to {briefing.member}</Button>
          </PostForm>
        )}
        <a href={`/officer/replies/${briefing.id}/drafts/new`}>Change the draft</a>
      </div>
    </>
  )
}

function WithMember({ page: { briefing, link } }: Page) {
  const base = `/officer/replies/${briefing.id}`
  return (
    <>
      <p>
        {briefing.member} signs.{' '}
        {link ? (
          <>
            A link went to them <When at={link.sentAt} withTime />{' '}
            {link.isOpen ? 'and works until' : 'and has worked until'}{' '}
            <When at={link.expiresAt} withTime />.
          </>
        ) : (
          'They have no confirmed address, so they sign in to sign.'
        )}
      </p>
      <div className="buttons">
        <PostForm action={`${base}/link`}>
          <Button kind="secondary">Send a new link</Button>
        </PostForm>
        <PostForm action={`${base}/recall`}>
          <button type="submit" className="as-link">
            Take it back to change it
          </button>
        </PostForm>
      </div>
    </>
  )
}

function Kept({ page: { briefing, period } }: Page) {
  return (
    <>
      <p>
        {briefing.member} has approved it.{' '}
        {period
          ? `It is kept while the time before an election lasts, until the end of ${dateIn(period.ends_on)}, and then goes to them to be read once more.`
          : 'The time before the election is over, and it is on its way to them to be read once more.'}{' '}
        Residents read the holding line under the comment.
      </p>
      <PostForm action={`/officer/replies/${briefing.id}/recall`}>
        <Button kind="secondary">Take it back to change it</Button>
      </PostForm>
    </>
  )
}

function Ended({ page: { briefing } }: Page) {
  if (briefing.state === 'published') {
    return (
      <p>
        Published. <a href={`/comments/${briefing.replyReference}`}>Read the reply on its page</a>.
      </p>
    )
  }
  return (
    <>
      <p>No reply is published. The reason given:</p>
      <p className="own-words">{briefing.reason}</p>
    </>
  )
}
