import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { wordsToMask } from '#db/queries/redactions.server.ts'
import { previewOf } from '#app/moderation/preview-redaction.server.ts'
import { redactionPage } from '#app/moderation/redaction-page.server.ts'
import { RedactionPage } from '#app/moderation/redaction-page.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

/** Runs after the action too, when a browser without scripts has sent the form. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'redact_comment')
  return redactionPage(params)
}

/** Changes nothing; a form, because what is to be masked has no place in an address. */
export async function action({ request, params }: ActionFunctionArgs) {
  await requireAct(request, 'redact_comment')
  const words = await wordsToMask(db, addressWord(params.reference))
  if (!words || words.body === null) throw notFound()
  const form = await readForm(request)
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, `${value}`]))
  const { body, revision } = words
  return data({ typed, ...(await previewOf(db, { revision, body, form })) })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Redact – ${page?.comment.reference ?? ''}` },
]

export default function RedactionPreview() {
  const page = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>()
  if (!shown) return <RedactionPage {...page} answer={undefined} />
  const { typed, errors, preview } = shown
  return (
    <RedactionPage
      key={typed.words}
      {...page}
      preview={preview}
      answer={{ typed, errors, refused: null }}
    />
  )
}
