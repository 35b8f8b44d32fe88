import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { nameChangedAt } from '#db/queries/account.server.ts'
import { parseName } from '#app/people/address-form.ts'
import { changeName, type Renamed } from '#app/people/change-name.server.ts'
import { settingsAfter } from '#app/people/done.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { nextChangeOf } from '#app/people/name.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { timeIn } from '#app/ui/dates.ts'
import { ErrorSummary, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const next = nextChangeOf(await nameChangedAt(db, person.id), now())
  return { name: person.name, isMember: person.appointment !== null, next }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const form = await readForm(request)
  const wanted = parseName(form)
  if (!wanted.ok) return data(wanted, { status: 422 })
  const renamed = await changeName(db, { person, name: wanted.value.name, at: now() })
  if (renamed.ok) return redirect(settingsAfter('name'))
  const typed = { name: wanted.value.name }
  return data({ ok: false as const, errors: { name: wordsFor(renamed) }, typed }, { status: 422 })
}

function wordsFor(refused: Extract<Renamed, { ok: false }>) {
  if (refused.why === 'taken') return refused.because
  if (refused.why === 'same') return 'That is your name already'
  return `You can change your name again from ${timeIn(refused.next)}`
}

export const meta: MetaFunction = () => [{ title: 'Your name' }]

export default function Name() {
  const { name, isMember, next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/account/settings">Your account</a>
      </p>
      <ErrorSummary errors={answer?.errors} />
      <h1>Your name</h1>
      <p>
        It stands beside what you write. What is published already keeps the name it was published
        under: people have answered it by that name.
      </p>
      {isMember && <p>The name of your post in the cabinet is another one and stays as it is.</p>}
      {next ? (
        <p>
          You are <strong>{name}</strong>. You can change that again from{' '}
          <When at={next} withTime />.
        </p>
      ) : (
        <PostForm>
          <TextField
            name="name"
            label="The name to show beside your comments"
            hint="A first name is enough. After a change it stays for 14 days."
            autoComplete="name"
            value={answer?.typed.name ?? name}
            errors={answer?.errors}
          />
          <Button>Change my name</Button>
        </PostForm>
      )}
    </main>
  )
}
