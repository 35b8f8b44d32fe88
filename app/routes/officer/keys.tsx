import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { keysOf } from '#db/queries/officer-keys.server.ts'
import { chooseKeys } from '#app/moderation/choose-keys.server.ts'
import { KeyTable } from '#app/moderation/key-guide.tsx'
import { KEY_ACTS, parseKeys, readKeys } from '#app/moderation/keys.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
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
  const isOff = answer ? typed.off === 'yes' : !areOn
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Keys</h1>
      <p>
        {areOn
          ? 'In the queue these keys work wherever you are not typing.'
          : 'You have switched the keys off.'}
      </p>
      <KeyTable keys={keys} />
      <h2>Choose other keys</h2>
      <PostForm>
        <Checkboxes
          name="off"
          label="Single keys"
          hint="Switch them off if you speak to your computer or press keys by accident."
          chosen={isOff ? ['yes'] : []}
          choices={[{ value: 'yes', label: 'Switch them off' }]}
        />
        {KEY_ACTS.map(({ act, words }) => (
          <TextField
            key={act}
            name={act}
            label={words}
            width="govuk-input--width-2"
            errors={answer?.errors}
            value={typed[act]}
          />
        ))}
        <Button>Save</Button>
      </PostForm>
      <p>
        <a href="/officer/queue">Back to the queue</a>
      </p>
    </main>
  )
}
