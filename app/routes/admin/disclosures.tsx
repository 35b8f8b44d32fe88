import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { disclosuresMade } from '#db/queries/disclosures.server.ts'
import {
  HOW_NAMED,
  NOT_FOUND,
  parseDisclosure,
  SUBJECT_NAMES,
} from '#app/disclosures/disclosure.ts'
import { makeDisclosure } from '#app/disclosures/make.server.ts'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { ErrorSummary, Radios, TextField } from '#app/ui/fields.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'

const A_PAGE = 20

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'make_disclosure')
  await requireFreshProof(request)
  const before = addressWord(new URL(request.url).searchParams.get('before')) || null
  const found = await disclosuresMade(db, { before, limit: A_PAGE + 1 })
  const made = found.slice(0, A_PAGE)
  const next = found.length > A_PAGE ? `/admin/disclosures?before=${made.at(-1)?.id}` : null
  return { made, first: before ? '/admin/disclosures' : null, next }
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireAct(request, 'make_disclosure')
  await requireFreshProof(request)
  const form = await readForm(request)
  const wanted = parseDisclosure(form)
  if (!wanted.ok) return data(wanted, { status: 422 })

  const made = await makeDisclosure(db, { wanted: wanted.value, by, at: now() })
  if (made.ok) return redirect(`/admin/disclosures/${made.id}`)
  const errors: Record<string, string> = { which: NOT_FOUND[wanted.value.about] }
  const typed: Record<string, string> = { ...wanted.value }
  return data({ ok: false as const, errors, typed }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: 'Disclosures' }]

const CHOICES = [
  { value: 'comment', label: SUBJECT_NAMES.comment, hint: HOW_NAMED.comment },
  { value: 'person', label: SUBJECT_NAMES.person, hint: HOW_NAMED.person },
  { value: 'theme', label: SUBJECT_NAMES.theme, hint: HOW_NAMED.theme },
  { value: 'review', label: SUBJECT_NAMES.review, hint: HOW_NAMED.review },
]

export default function Disclosures() {
  const { made, first, next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Disclosures</h1>
      <p className="lede">
        Gathers all that is held on one comment, person, theme or review, for a request under
        freedom of information or data protection law, a court or an ombudsman.
      </p>
      <p>
        It holds what the public does not read: refused and redacted words, officers’ names and
        notes, and other people’s data. A person who wants their own data takes it from their
        account page.
      </p>
      <PostForm>
        <Radios
          name="about"
          label="What is it about?"
          choices={CHOICES}
          errors={answer?.errors}
          value={answer?.typed.about}
        />
        <TextField
          name="which"
          label="Which one?"
          errors={answer?.errors}
          value={answer?.typed.which}
        />
        <TextField
          name="request"
          label="Number of the request"
          hint="As your council files it. It is kept on record."
          width="govuk-input--width-20"
          errors={answer?.errors}
          value={answer?.typed.request}
        />
        <Button>Continue</Button>
      </PostForm>
      <h2>Made before</h2>
      {made.length === 0 && <p>None has been made yet.</p>}
      <ul className="cards">
        {made.map(({ id, about, request, by, made_at }) => (
          <li key={id}>
            <p>
              <a href={`/admin/disclosures/${id}`}>
                {SUBJECT_NAMES[about]}, request {request}
              </a>
            </p>
            <p className="quiet">
              {by}, <When at={made_at} withTime />
            </p>
          </li>
        ))}
      </ul>
      <Pager first={first} next={next} nextWords="Older disclosures" />
    </main>
  )
}
