import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refusedBecause, themeFrom } from '#app/themes/theme-from.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { move } from '#app/themes/move.server.ts'
import { STANCE_NAMES, stanceFrom } from '#app/themes/theme.ts'
import { contributionsUnder } from '#db/queries/theme-contributions.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import { Checkboxes, SelectField, TextField } from '#app/ui/fields.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

const A_PAGE = 50

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, theme, here } = await themeFrom(params)
  const search = new URL(request.url).searchParams
  const asked = {
    to: addressWord(search.get('to')),
    text: addressWord(search.get('text')),
    stance: stanceFrom(search.get('stance')) ?? '',
  }
  const after = addressWord(search.get('after')) || null
  const found = await contributionsUnder(db, {
    theme: theme.id,
    officer: officer.id,
    text: asked.text || null,
    stance: stanceFrom(asked.stance),
    after,
    limit: A_PAGE + 1,
  })
  const page = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? page.at(-1) : undefined
  const address = `${here}/moving`
  return {
    name: theme.name,
    here,
    address: `${address}?${new URLSearchParams(asked)}`,
    asked,
    page,
    choices: (await themesOf(db, review.codeframe_id)).filter(({ id }) => id !== theme.id),
    first: after ? `${address}?${new URLSearchParams(asked)}` : null,
    next: last ? `${address}?${new URLSearchParams({ ...asked, after: last.id })}` : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, theme, here } = await themeFrom(params)
  const form = await readForm(request)
  const to = addressWord(String(form.get('to') ?? ''))
  const contributions = form.getAll('contribution').map((id) => addressWord(String(id)))
  const chosen = { from: theme.id, to, contributions: contributions.slice(0, A_PAGE) }
  const moved = await move(db, { review, ...chosen, officer, at: now() })
  if (!moved.ok) throw refusedBecause(moved.why)
  const { search } = new URL(request.url)
  return redirect(`${here}/moving${search || `?to=${to}`}`)
}

export const meta: MetaFunction = () => [{ title: 'Move contributions' }]

export default function ThemeMoving() {
  const { name, here, address, asked, page, choices, first, next } = useLoaderData<typeof loader>()
  const themes = choices.map((theme) => ({ value: theme.id, label: theme.name }))
  return (
    <main className="wrap narrow" id="main">
      <h1>Move contributions from “{name}”</h1>
      <form method="get" action={`${here}/moving`}>
        <SelectField
          name="to"
          id="goes-to"
          label="To which theme"
          empty="Choose a theme"
          value={asked.to}
          choices={themes}
        />
        <TextField name="text" label="With these words" value={asked.text} />
        <SelectField
          name="stance"
          label="With this stance"
          empty="Any"
          value={asked.stance}
          choices={Object.entries(STANCE_NAMES).map(([value, label]) => ({ value, label }))}
        />
        <Button kind="secondary">Show them</Button>
      </form>
      {page.length === 0 && <p>Nothing stands under it that matches.</p>}
      {page.length > 0 && asked.to && (
        <PostForm action={address}>
          <input type="hidden" name="to" value={asked.to} />
          <Checkboxes
            name="contribution"
            label={`Which go over to “${themes.find(({ value }) => value === asked.to)?.label ?? ''}”?`}
            choices={page.map(({ id, reference, body }) => ({
              value: id,
              label: reference,
              hint: body.length > 300 ? `${body.slice(0, 300)}…` : body,
            }))}
          />
          <div className="buttons">
            <Button>Move those chosen</Button>
            <a href={here}>Done</a>
          </div>
        </PostForm>
      )}
      <Pager first={first} next={next} />
    </main>
  )
}
