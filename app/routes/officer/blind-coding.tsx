import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refusedBecause } from '#app/themes/theme-from.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { addressWord } from '#app/platform/address-word.ts'
import { codeBlindly } from '#app/themes/code-blindly.server.ts'
import { CHANNEL_NAMES } from '#app/themes/contribution.ts'
import { sampleFrom } from '#app/themes/sample-from.server.ts'
import { nextToCodeBlindly } from '#db/queries/agreement.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import { Checkboxes } from '#app/ui/fields.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, sample } = await sampleFrom(params)
  if (sample.coder !== officer.id) throw refusedBecause('not_theirs')
  return {
    here: `/officer/reviews/${review.slug}/agreement/${sample.id}`,
    done: sample.done,
    size: sample.size,
    next: (await nextToCodeBlindly(db, { sample: sample.id, coder: officer.id })) ?? null,
    themes: await themesOf(db, review.codeframe_id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, sample } = await sampleFrom(params)
  const form = await readForm(request)
  const coded = await codeBlindly(db, {
    review,
    sample: sample.id,
    contribution: addressWord(String(form.get('contribution') ?? '')),
    themes: form.getAll('theme').map((id) => addressWord(String(id))),
    officer,
    at: now(),
  })
  if (!coded.ok) throw refusedBecause(coded.why)
  const here = `/officer/reviews/${review.slug}/agreement/${sample.id}`
  return redirect(sample.done + 1 < sample.size ? `${here}/coding` : here)
}

export const meta: MetaFunction = () => [{ title: 'Code a sample' }]

export default function BlindCoding() {
  const { here, done, size, next, themes } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Which themes are in it?</h1>
      <p>
        {done} of {size} coded. You do not see how a colleague or a machine coded it, and nothing
        you say here is counted in a theme.
      </p>
      {!next && done === size && <p>Nothing is left to code.</p>}
      {!next && done < size && (
        <PostForm action={`${here}/end`}>
          <p>
            What is left was taken back by its author, or left out of consideration, since the
            sample was drawn.
          </p>
          <Button>Finish the sample</Button>
        </PostForm>
      )}
      {next && (
        <PostForm key={next.id}>
          <p className="quiet">{CHANNEL_NAMES[next.channel]}</p>
          <p className="own-words">{next.body}</p>
          <input type="hidden" name="contribution" value={next.id} />
          <Checkboxes
            name="theme"
            label="Themes"
            hint="None, one or several"
            choices={themes.map(({ id, name, description }) => ({
              value: id,
              label: name,
              hint: description,
            }))}
          />
          <Button>Save and go on</Button>
        </PostForm>
      )}
      <p>
        <a href={here}>Stop for now</a>
      </p>
    </main>
  )
}
