import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import {
  appealsOpen,
  bansToConfirm,
  sanctionsUnlifted,
  type SanctionFacts,
} from '#db/queries/sanctions.server.ts'
import { holdsAt } from '#app/moderation/sanction.ts'
import { SanctionList } from '#app/moderation/sanction-list.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { timeIn } from '#app/ui/dates.ts'
import { Pager } from '#app/ui/pager.tsx'

const A_PAGE = 50

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'sanction_person')
  const before = addressWord(new URL(request.url).searchParams.get('before')) || null
  const [found, appeals, bans] = await Promise.all([
    sanctionsUnlifted(db, { before, limit: A_PAGE + 1 }),
    appealsOpen(db),
    bansToConfirm(db),
  ])
  const at = now()
  const last = found.length > A_PAGE ? found[A_PAGE - 1] : undefined
  return {
    sanctions: found.slice(0, A_PAGE).map((sanction) => listed(sanction, at)),
    appeals: appeals.map((sanction) => listed(sanction, at)),
    bans: bans.map((sanction) => listed(sanction, at)),
    first: before ? '/officer/sanctions' : null,
    next: last ? `/officer/sanctions?before=${last.id}` : null,
  }
}

function listed(sanction: SanctionFacts, at: string) {
  const { id, kind, reference, imposed_at, ends_at, rule, ruleTitle, person } = sanction
  const holds = holdsAt(sanction, at)
  const shown = { id, kind, reference, imposed_at, ends_at, rule, ruleTitle, person, holds }
  return { ...shown, waits: waitsFor(sanction, at) }
}

function waitsFor(
  { kind, confirmed_at, lifted_at, appeal_due_at, appealResult }: SanctionFacts,
  at: string,
) {
  if (appeal_due_at && !appealResult) {
    const isLate = appeal_due_at < at
    const due = timeIn(appeal_due_at)
    return { words: isLate ? `Overdue: answer was due ${due}` : `Answer due ${due}`, isLate }
  }
  const waits = kind === 'ban' && confirmed_at === null && lifted_at === null
  return waits ? { words: 'Waits for a second officer', isLate: false } : null
}

export const meta: MetaFunction = () => [{ title: 'Sanctions' }]

export default function Sanctions() {
  const { sanctions, appeals, bans, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Sanctions</h1>
      {appeals.length > 0 && (
        <>
          <h2>Appeals to answer</h2>
          <SanctionList sanctions={appeals} under="/officer/sanctions" />
        </>
      )}
      {bans.length > 0 && (
        <>
          <h2>Bans to confirm or decline</h2>
          <SanctionList sanctions={bans} under="/officer/sanctions" />
        </>
      )}
      <h2>All that were not lifted</h2>
      {sanctions.length === 0 && <p>Nobody is sanctioned.</p>}
      <SanctionList sanctions={sanctions} under="/officer/sanctions" />
      <Pager first={first} next={next} />
    </main>
  )
}
