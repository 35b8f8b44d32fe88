import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { heldInNumbers } from '#app/disclosures/counted.server.ts'
import { disclosureFrom } from '#app/disclosures/disclosure-from.server.ts'
import { SUBJECT_NAMES } from '#app/disclosures/disclosure.ts'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'make_disclosure')
  await requireFreshProof(request)
  const disclosure = await disclosureFrom(params)
  return { disclosure, chapters: await heldInNumbers(db, disclosure) }
}

export const meta: MetaFunction = () => [{ title: 'Disclosure' }]

export default function Disclosure() {
  const { disclosure, chapters } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/admin/disclosures">Disclosures</a>
      </p>
      <h1>{SUBJECT_NAMES[disclosure.about]}: all that is held</h1>
      <p className="quiet">
        For request {disclosure.request}. Prepared by {disclosure.by},{' '}
        <When at={disclosure.made_at} withTime />
      </p>
      <Notice>
        <p>
          It holds other people’s data, and words that were refused or redacted. Read it, and redact
          what the request has no right to, before it leaves the council. Keep the file where others
          cannot read it, and delete it when the request is closed.
        </p>
      </Notice>
      <p>
        One zip file with a page to read and the same as JSON. It is written while it is sent;
        nothing of it is kept here. Each download is on record.
      </p>
      <p>
        <a className="govuk-button" href={`/admin/disclosures/${disclosure.id}/file`} download>
          Download
        </a>
      </p>
      <h2>What is in it today</h2>
      <table className="plain">
        <caption className="govuk-visually-hidden">What is held, by chapter</caption>
        <thead>
          <tr>
            <th scope="col">Chapter</th>
            <th scope="col" className="number">
              Entries
            </th>
          </tr>
        </thead>
        <tbody>
          {chapters.map(({ title, rows }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td className="number">{rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
