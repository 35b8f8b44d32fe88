import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { outboxMails } from '#app/mail/post.server.ts'
import { config } from '#app/platform/config.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { When } from '#app/ui/when.tsx'

/** Everyone's mail on one page: only ever in a demo, where nobody is real. */
export async function loader() {
  if (!config.demo) throw notFound()
  return { mails: await outboxMails(), bySmtp: config.smtpUrl !== null }
}

export const meta: MetaFunction = () => [{ title: 'Outbox' }]

export default function Outbox() {
  const { mails, bySmtp } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Outbox</h1>
      <p className="lede">
        The mail Folkmoot would send. In this demonstration it is written to files instead.
      </p>
      {bySmtp && <p>An SMTP server is configured, so new mail goes there and not to this page.</p>}
      {mails.length === 0 && (
        <p>No mail yet. Send a comment, or decide about one as an officer, and look here again.</p>
      )}
      <ol className="cards">
        {mails.map((mail) => (
          <li key={`${mail.at} ${mail.to} ${mail.subject}`}>
            <p className="quiet">
              <When at={mail.at} withTime /> · to {mail.to}
            </p>
            <h2>{mail.subject}</h2>
            <p className="own-words">{linked(mail.text)}</p>
          </li>
        ))}
      </ol>
    </main>
  )
}

/** The addresses in a mail as links, to follow them as its reader would. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a href={part} key={index}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
