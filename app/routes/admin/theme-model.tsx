import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { themeModels } from '#db/queries/theme-model.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { hostOf } from '#app/themes/outside/model.ts'
import { parseModel } from '#app/themes/outside/model-form.ts'
import { ModelHistory } from '#app/themes/outside/model-history.tsx'
import { faultInModel, switchModelOn } from '#app/themes/outside/switch-model.server.ts'
import { WhatIsSent } from '#app/themes/outside/what-is-sent.tsx'
import { ErrorSummary, TextField } from '#app/ui/fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_theme_model')
  const models = await themeModels(db)
  const on = models.find(({ switched_off_at }) => switched_off_at === null) ?? null
  return { models, on, isKeyMissing: config.themeModel === null }
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_theme_model')
  const model = parseModel(await readForm(request))
  if (!model.ok) return data(model, { status: 422 })
  const errors = faultInModel(model.value)
  if (errors) return data({ errors, typed: model.value }, { status: 422 })

  await switchModelOn(db, { model: model.value, by, at: now() })
  return redirect('/admin/theme-model')
}

export const meta: MetaFunction = () => [{ title: 'A language model for themes' }]

export default function ThemeModel() {
  const { models, on, isKeyMissing } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>A language model for themes</h1>
      <p>
        Once fifty contributions of a review are coded, a machine suggests themes for the others. It
        runs on this computer, and nothing leaves it. You may have a language model outside suggest
        instead, in every review of this site. Its suggestions bear its name, and count for nothing
        until an officer confirms them.
      </p>
      {on && isKeyMissing && (
        <Notice warning>
          <p>A model is switched on, but THEME_MODEL_KEY is not set: none is asked.</p>
        </Notice>
      )}
      <InForce on={on} />
      <WhatIsSent />
      <h2>{on ? 'Change the model' : 'Switch one on'}</h2>
      {isKeyMissing && (
        <p>
          Whoever runs the server sets the key in THEME_MODEL_KEY first. Without it no address is
          taken.
        </p>
      )}
      <PostForm>
        <ModelFields errors={answer?.errors} typed={answer?.typed ?? on ?? NONE} />
        <Button>{on ? 'Change to this model' : 'Switch it on'}</Button>
      </PostForm>
      <ModelHistory models={models} />
    </main>
  )
}

type On = ReturnType<typeof useLoaderData<typeof loader>>['on']

function InForce({ on }: { on: On }) {
  if (!on) {
    return (
      <p>
        <strong>Off.</strong> No contribution is sent anywhere for its themes.
      </p>
    )
  }
  return (
    <>
      <p>
        <strong>On: {on.name}</strong> at {hostOf(on.address)}.
      </p>
      <PostForm action="/admin/theme-model/end">
        <Button kind="secondary">Switch it off</Button>
      </PostForm>
    </>
  )
}

const NONE = { address: '', name: '' }

type Answer = {
  errors: Record<string, string> | undefined
  typed: { address?: string; name?: string }
}

function ModelFields({ errors, typed }: Answer) {
  return (
    <>
      <TextField
        name="address"
        label="Address"
        hint="Of an interface like OpenAI’s, up to what comes before /chat/completions, such as https://models.example.gov.uk/v1"
        errors={errors}
        value={typed.address}
      />
      <TextField
        name="name"
        label="Name of the model"
        hint="As its provider writes it. Officers and the public read it, too."
        errors={errors}
        value={typed.name}
      />
    </>
  )
}
