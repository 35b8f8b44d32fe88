import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { importFrom } from '#app/themes/import-from.server.ts'
import { enterImport } from '#app/themes/import.server.ts'
import { FORMAT_NAMES, keptIntake } from '#app/themes/intake.ts'
import { EntriesAsRead, TurnedAway } from '#app/themes/intake-preview.tsx'
import { counted } from '#app/ui/counted.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

const SHOWN = 50

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { review, file } = await importFrom(params)
  const intake = keptIntake(file.rows)
  return {
    slug: review.slug,
    id: file.id,
    name: file.name,
    format: file.format,
    entered: file.entered_at !== null,
    accepted: file.accepted,
    entries: intake?.entries.slice(0, SHOWN) ?? null,
    turned: intake?.turned.slice(0, SHOWN) ?? [],
    refused: file.refused,
    unread: intake?.unread ?? [],
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, file } = await importFrom(params)
  await readForm(request)
  const entered = await enterImport(db, engine, { id: file.id, officer, at: now() })
  if (!entered.ok) throw tooLate([], REFUSALS[entered.why])
  return redirect(`/officer/reviews/${review.slug}/contributions?entered=${file.id}`)
}

const REFUSALS = {
  closed: 'The evidence has been sealed and handed over, so nothing is entered any more.',
  settled: 'This was entered or given up already, or it is more than a day old.',
  entered_before: 'A colleague has just entered exactly this. Nothing was entered again.',
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Import ${data?.name ?? ''}` },
]

export default function Import() {
  const page = useLoaderData<typeof loader>()
  const { slug, name, format, entries, accepted, refused, turned } = page
  if (!entries) return <Settled slug={slug} name={name} entered={page.entered} />
  return (
    <main className="wrap narrow" id="main">
      <h1>{name}</h1>
      <p className="lede">
        {FORMAT_NAMES[format]}: {counted(accepted, 'contribution')} will be entered,{' '}
        {refused === 0 ? 'nothing was refused' : `${refused.toLocaleString('en-GB')} cannot be`}.
        {' Nothing has been entered yet.'}
      </p>
      {turned.length > 0 && <TurnedAway turned={turned} all={refused} format={format} />}
      {page.unread.length > 0 && (
        <p>
          {page.unread.length === 1 ? 'One column is' : 'These columns are'} not read, because
          nothing here has that name: {page.unread.map((name) => `“${name}”`).join(', ')}.
        </p>
      )}
      <div className="buttons">
        {accepted > 0 && (
          <PostForm>
            <Button>{`Enter ${accepted === 1 ? 'it' : `all ${accepted.toLocaleString('en-GB')}`}`}</Button>
          </PostForm>
        )}
        <PostForm action={`/officer/reviews/${slug}/imports/${page.id}/giving-up`}>
          <Button kind="secondary">Enter nothing</Button>
        </PostForm>
      </div>
      {entries.length > 0 && <EntriesAsRead entries={entries} all={accepted} />}
    </main>
  )
}

function Settled({ slug, name, entered }: { slug: string; name: string; entered: boolean }) {
  return (
    <main className="wrap narrow" id="main">
      <h1>{name}</h1>
      <p>{entered ? 'What stands in it was entered.' : 'Nothing of it was entered or kept.'}</p>
      <p>
        <a href={`/officer/reviews/${slug}/contributions`}>The contributions</a>
      </p>
    </main>
  )
}
