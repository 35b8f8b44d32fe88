import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { failedMail, waitingMail } from '#db/queries/failed-mail.server.ts'
import { failureWords } from '#app/mail/failure.ts'
import { DoneNotice } from '#app/people/done-notice.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { staffDone } from '#app/people/staff-done.ts'
import { db } from '#app/platform/database.server.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { counted } from '#app/ui/counted.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

const A_PAGE = 20

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'settle_mail')
  const before = pageKeyFrom(new URL(request.url).searchParams.get('before'))
  const [found, waiting] = await Promise.all([
    failedMail(db, { before, limit: A_PAGE + 1 }),
    waitingMail(db),
  ])
  const mails = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? mails.at(-1) : undefined
  return {
    mails,
    waiting,
    done: staffDone(request),
    first: before ? '/admin/mail' : null,
    next: last ? `/admin/mail?before=${last.given_up_at}~${last.id}` : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Mail that could not be sent' }]

export default function FailedMail() {
  const { mails, waiting, done, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap wide" id="main">
      <h1>Mail that could not be sent</h1>
      <DoneNotice done={done} />
      {waiting.oldest !== null && (
        <Notice warning>
          <p>
            {counted(waiting.mails, 'mail')} could not be sent at first, and will be tried again
            without you. The oldest has waited since <When at={waiting.oldest} withTime />. If there
            are more and more, ask whoever runs the mail server.
          </p>
        </Notice>
      )}
      {mails.length === 0 ? (
        <p>
          There is none. A mail comes here when it could not be sent eight times in three and a half
          hours, or when nobody can tell whether it went.
        </p>
      ) : (
        <>
          <p className="lede">
            Nobody was told what is in these mails. Read why each failed, then send it again, or let
            it go: then it is never sent.
          </p>
          <PostForm action="/admin/mail/attempts">
            <Button kind="secondary">Try again all but those that may have gone</Button>
          </PostForm>
          <ul className="cards">
            {mails.map((mail) => (
              <Failed key={mail.id} {...mail} />
            ))}
          </ul>
        </>
      )}
      <Pager first={first} next={next} />
    </main>
  )
}

type Mail = Awaited<ReturnType<typeof failedMail>>[number]

function Failed({ id, mail, owed_at, given_up_at, attempts, last_error, letter_id }: Mail) {
  const { short, happened, toDo } = failureWords(last_error)
  return (
    <li>
      <p className="labels">
        <Tag tone="red">{short}</Tag>
        <span className="quiet">
          written <When at={owed_at} withTime /> · given up <When at={given_up_at} withTime /> ·{' '}
          {counted(attempts, 'attempt')}
        </span>
      </p>
      <h2>{sentence(mail)}</h2>
      <p>
        {happened} {toDo}
      </p>
      <p className="quiet">
        For whoever runs the mail server: message number{' '}
        <code className="hash">{letter_id ?? id}</code>, error {last_error ?? 'not recorded'}
      </p>
      <div className="buttons">
        <PostForm action={`/admin/mail/${id}/attempts`}>
          <Button>
            Try again<span className="govuk-visually-hidden"> ({mail})</span>
          </Button>
        </PostForm>
        <PostForm action={`/admin/mail/${id}/dismissal`}>
          <Button kind="secondary">
            Let it go<span className="govuk-visually-hidden"> ({mail})</span>
          </Button>
        </PostForm>
      </div>
    </li>
  )
}

/** "Official reply" for official-reply. */
function sentence(name: string) {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll('-', ' ')
}
