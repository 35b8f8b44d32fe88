import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { keysOf } from '#db/queries/officer-keys.server.ts'
import { chooseKeys } from '#app/moderation/choose-keys.server.ts'
import { BENCH_ACTS, KEY_ACTS, parseKeys, readKeys } from '#app/moderation/keys.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Checkboxes, ErrorSummary, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'read_queue')
  return readKeys(await keysOf(db, officer.id))
}

export async function action({ request }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'read_queue')
  const chosen = parseKeys(await readForm(request))
  if (!chosen.ok) return data(chosen, { status: 422 })

  await chooseKeys(db, { ...chosen.value, officer, at: now() })
  return redirect('/officer/keys')
}

export const meta: MetaFunction = () => [{ title: 'Keys' }]

export default function KeysPage() {
  const { keys, areOn } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Record<string, string> = answer?.typed ?? keys
  const errors: FieldErrors | undefined = answer?.errors
  const isOff = answer ? typed.off === 'yes' : !areOn
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={errors} />
      <h1>Keys</h1>
      <p>
        {areOn
          ? 'In the queue and on the bench of a review these keys work wherever you are not typing. Choose others if you like.'
          : 'You have switched the keys off.'}
      </p>
      <PostForm>
        <Checkboxes
          name="off"
          label="Single keys"
          hint="Switch them off if you speak to your computer or press keys by accident."
          chosen={isOff ? ['yes'] : []}
          choices={[{ value: 'yes', label: 'Switch them off' }]}
        />
        <h2>In the queue</h2>
        <KeyFields acts={KEY_ACTS} typed={typed} errors={errors} />
        <h2>On the bench of a review</h2>
        <p>Next, previous and showing the keys are as in the queue; numbers choose themes.</p>
        <KeyFields acts={BENCH_ACTS} typed={typed} errors={errors} />
        <Button>Save</Button>
      </PostForm>
      <p>
        <a href="/officer/queue">Back to the queue</a>
      </p>
    </main>
  )
}

type KeyFields = {
  acts: readonly { act: string; words: string }[]
  typed: Record<string, string>
  errors: FieldErrors | undefined
}

function KeyFields({ acts, typed, errors }: KeyFields) {
  return (
    <div className="key-fields">
      {acts.map(({ act, words }) => (
        <TextField
          key={act}
          name={act}
          label={words}
          width="govuk-input--width-2"
          errors={errors}
          value={typed[act]}
        />
      ))}
    </div>
  )
}
