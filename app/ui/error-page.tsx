import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { counted } from './counted.ts'
import { HumanCheck } from './human-check.tsx'
import { Button, PostForm } from './post-form.tsx'
import { clockIn, When } from './when.tsx'

/** The shape of a refusal, as the platform throws it. */
type Refused = {
  problem: string
  because?: string
  kept?: [string, string][]
  signInAt?: string
  appealAt?: string
  again?: { at: string; seconds: number }
}

type Explained = { title: string; body: ReactNode }

/** Says what happened and what to do, and gives back what was typed. */
export function ErrorPage({ status, refusal }: { status: number; refusal: Refused | null }) {
  const { title, body } = explained(status, refusal)
  const kept = refusal?.kept ?? []
  return (
    <main className="wrap narrow" id="main">
      <h1>{title}</h1>
      {refusal?.because && <p>{refusal.because}</p>}
      {refusal?.again && <TryAgain {...refusal.again} />}
      {body}
      {refusal?.signInAt && (
        <p>
          <a href={refusal.signInAt} target="_blank" rel="noopener">
            {AGAIN[refusal.problem] ?? 'Sign in again'} (opens a new tab)
          </a>
        </p>
      )}
      {refusal?.appealAt && (
        <p>
          <a href={refusal.appealAt} target="_blank" rel="noopener">
            See what was decided about you, and how to appeal (opens a new tab)
          </a>
        </p>
      )}
      {kept.length > 0 && <Kept kept={kept} isWhole={refusal?.problem !== 'incomplete'} />}
    </main>
  )
}

const AGAIN: Record<string, string> = { prove_again: 'Show that it is you' }

const MINUTE = 60
const HOUR = 60 * MINUTE

/** Within the hour the clock is enough; further off, the day belongs to it. */
function TryAgain({ at, seconds }: { at: string; seconds: number }) {
  const isNear = seconds <= HOUR
  const wait = isNear
    ? counted(Math.ceil(seconds / MINUTE), 'minute')
    : counted(Math.ceil(seconds / HOUR), 'hour')
  return (
    <p>
      You can send it again {isNear ? 'at' : 'from'}{' '}
      <strong>
        {isNear ? <time dateTime={at}>{clockIn(at)}</time> : <When at={at} withTime />}
      </strong>
      , in {wait}.
    </p>
  )
}

export function errorTitle(status: number, refusal: Refused | null) {
  return explained(status, refusal).title
}

function explained(status: number, refusal: Refused | null): Explained {
  const known = refusal && PROBLEMS[refusal.problem]
  return known ?? BY_STATUS[status] ?? BROKEN
}

const HOME = (
  <p>
    Go to <a href="/">the home page</a>, or see{' '}
    <a href="/publications">everything the cabinet has published</a>.
  </p>
)

const NOT_FOUND: Explained = {
  title: 'Page not found',
  body: (
    <>
      <p>If you typed the address, check it. If you followed a link, it may be old.</p>
      {HOME}
    </>
  ),
}

const BROKEN: Explained = {
  title: 'Sorry, something went wrong',
  body: (
    <p>This is our fault. Nothing you had sent before is lost. Please try again in a minute.</p>
  ),
}

const PROBLEMS: Record<string, Explained> = {
  not_found: NOT_FOUND,
  gone: { title: 'This page has been withdrawn', body: HOME },
  not_yours: {
    title: 'You cannot see this page',
    body: HOME,
  },
  signed_out: {
    title: 'You were signed out while you were writing',
    body: (
      <p>
        Nothing is lost: what you wrote is below. Sign in again in a new tab, come back to this one,
        and send it.
      </p>
    ),
  },
  prove_again: {
    title: 'Show again that it is you',
    body: (
      <p>
        It has been more than ten minutes since you last did, and nothing was changed yet. Show it
        in a new tab: from there you come to the page where you were. What you wrote waits in this
        one, and you can send it from here too.
      </p>
    ),
  },
  from_elsewhere: {
    title: 'This form came from another website',
    body: <p>For your safety we only take forms from our own pages. Nothing was changed.</p>,
  },
  form_expired: {
    title: 'This form is out of date',
    body: (
      <p>It may have been open for a long time. Check what you wrote below and send it again.</p>
    ),
  },
  too_large: {
    title: 'That is too much at once',
    body: <p>Use your browser’s back button, shorten the text, and send it again.</p>,
  },
  incomplete: {
    title: 'Something is missing',
    body: (
      <p>
        Use your browser’s back button, complete the form and send it again. What you wrote, if
        anything, is below to copy.
      </p>
    ),
  },
  to_correct: {
    title: 'Something has to be put right',
    body: <p>Nothing was changed. Put it right below and send it again.</p>,
  },
  too_late: {
    title: 'That can no longer be done',
    body: <p>Nothing was changed. Go back and load the page again to see how it stands.</p>,
  },
  link_over: {
    title: 'This reply can no longer be signed',
    body: (
      <p>
        Nothing was changed. <a href="/member">Sign in</a> to see what waits for you, or ask the
        officers for a new link.
      </p>
    ),
  },
  too_many: {
    title: 'Please wait before you send more',
    body: <p>Nothing is lost, and nobody holds this against you.</p>,
  },
  barred: {
    title: 'You cannot do this at the moment',
    body: (
      <p>Nothing was sent. What you wrote is kept on this page for you to copy or send later.</p>
    ),
  },
  read_only: {
    title: 'This page is read-only',
    body: <p>Nothing was changed. Everything that was said here can still be read.</p>,
  },
  unreadable: {
    title: 'We could not read what was sent',
    body: <p>Use your browser’s back button and send the form again.</p>,
  },
}

const BY_STATUS: Record<number, Explained> = {
  404: NOT_FOUND,
  405: { title: 'That cannot be done here', body: HOME },
}

const LONG = 40

/** Codes, references and addresses have no spaces; a short comment is worth seeing too. */
function isProse(value: string) {
  return /\s/.test(value.trim()) || (value.length > LONG && !value.startsWith('/'))
}

type Kept = {
  kept: [string, string][]
  /** Nothing else is asked for, so sending it again can do what was wanted. */
  isWhole: boolean
}

/** Posts to the same address again, with a fresh token. */
function Kept({ kept, isWhole }: Kept) {
  const { pathname, search } = useLocation()
  return (
    <PostForm action={`${pathname}${search}`}>
      <HumanCheck />
      {kept.map(([field, value], index) =>
        isProse(value) ? (
          <div className="govuk-form-group" key={index}>
            <label className="govuk-label" htmlFor={`kept-${index}`}>
              What you wrote
            </label>
            <textarea
              className="govuk-textarea"
              id={`kept-${index}`}
              name={field}
              rows={value.length > LONG ? 8 : 2}
              defaultValue={value}
            />
          </div>
        ) : (
          <input type="hidden" name={field} value={value} key={index} />
        ),
      )}
      {isWhole && <Button>Send again</Button>}
    </PostForm>
  )
}
