import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { AppealAnswerForm } from '#app/moderation/appeal-answer-form.tsx'
import { holdsAt, KIND_NAMES } from '#app/moderation/sanction.ts'
import { SanctionFacts } from '#app/moderation/sanction-facts.tsx'
import { sanctionFrom } from '#app/moderation/sanction-from.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'sanction_person')
  const sanction = await sanctionFrom(params)
  const at = now()
  const holds = holdsAt(sanction, at)
  const isSecond = sanction.imposed_by !== officer.id
  const isProposed =
    sanction.kind === 'ban' && sanction.confirmed_at === null && sanction.lifted_at === null
  return {
    sanction,
    holds,
    isProposed,
    mayConfirm: isProposed && isSecond,
    mayLift: holds || isProposed,
    mayAnswer:
      sanction.appeal !== null &&
      sanction.appealResult === null &&
      isSecond &&
      sanction.confirmed_by !== officer.id,
  }
}

export const meta: MetaFunction = () => [{ title: 'Sanction' }]

export default function Sanction() {
  const { sanction, holds, isProposed, mayConfirm, mayLift, mayAnswer } =
    useLoaderData<typeof loader>()
  const here = `/officer/sanctions/${sanction.id}`
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/officer/sanctions">Sanctions</a>
      </p>
      <h1>
        {KIND_NAMES[sanction.kind]} for {sanction.person}
      </h1>
      <p>
        By {sanction.officer}, about{' '}
        <a href={`/officer/comments/${sanction.reference}`}>{sanction.reference}</a>.{' '}
        <a href={`/officer/people/${sanction.person_id}/sanctions`}>Their record</a>
      </p>
      <SanctionFacts sanction={sanction} holds={holds} />
      {isProposed && !mayConfirm && <p>A second officer must confirm this ban before it holds.</p>}
      <div className="buttons">
        {mayConfirm && (
          <PostForm action={`${here}/confirmation`}>
            <Button kind="warning">Confirm the ban</Button>
          </PostForm>
        )}
        {mayLift && (
          <PostForm action={`${here}/lifting`}>
            <Button kind="secondary">{isProposed ? 'Drop it' : 'Lift it'}</Button>
          </PostForm>
        )}
      </div>
      {mayAnswer && (
        <>
          <h2>Answer the appeal</h2>
          <AppealAnswerForm action={`${here}/appeal-answer`} errors={undefined} typed={{}} />
        </>
      )}
    </main>
  )
}
