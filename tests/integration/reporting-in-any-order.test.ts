import { beforeAll, expect, test } from 'vitest'
import { confirmReport } from '#app/moderation/report-by-mail.server.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aDecision,
  aMomentLater,
  anOfficer,
  aPerson,
  theComment,
} from '../support/ambleford.ts'
import { aReport, aVisitorsReport, theRule } from '../support/moderating.ts'

const ACTS = [
  'new reader',
  'known reader',
  'often wrong',
  'visitor',
  'confirms',
  'officer',
] as const
type Act = (typeof ACTS)[number]

const SEEDS = [3, 7, 11, 19, 23, 42, 64, 101]

beforeAll(() => theRule())

/** The same acts for the same seed: a linear congruence as in Numerical Recipes. */
function actsFor(seed: number): Act[] {
  let state = seed
  return Array.from({ length: 8 }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    const drawn = ACTS[Math.floor((state / 2 ** 32) * ACTS.length)]
    // An officer ends most stories at once, so one in two of them is a reader.
    return drawn === 'officer' && state % 2 === 0 ? 'new reader' : (drawn ?? 'new reader')
  })
}

async function anOftenWrongReader() {
  const by = await aPerson('Wrong Again')
  for (let n = 0; n < 3; n += 1) {
    const comment = await aComment()
    await aReport(comment, { by })
    await aDecision(comment, { verdict: 'publish' })
  }
  return by
}

/** A comment with those who report it, and beside it who ought to count. */
async function aStory() {
  const comment = await aComment()
  const known = await aPerson('Known Reader')
  const counted = new Set<string>()
  const links: string[] = []
  const does: Record<Act, () => Promise<void>> = {
    'new reader': async () => counts(await aPerson('New Reader')),
    'known reader': () => counts(known),
    'often wrong': async () => {
      await aReport(comment, { by: await anOftenWrongReader() })
    },
    visitor: async () => {
      links.push(await aVisitorsReport(comment, `${newId()}@elsewhere.example`))
    },
    confirms: async () => {
      const id = links.pop()
      if (!id) return
      await confirmReport(db, { id, at: aMomentLater() })
      counted.add(id)
    },
    officer: async () => {
      await aReport(comment, { by: await anOfficer('Tariq Aziz'), byOfficer: true })
    },
  }
  async function counts(by: { id: string }) {
    await aReport(comment, { by })
    counted.add(by.id)
  }
  return { comment, counted, does }
}

test.each(SEEDS)(
  'however readers report, three who count or one officer hold a comment, and nothing else: story %i',
  async (seed) => {
    const { comment, counted, does } = await aStory()
    for (const act of actsFor(seed)) {
      await does[act]()
      const isEnough = act === 'officer' || counted.size >= 3
      const { state } = await theComment(comment.id)
      expect(state, `after ${act}, ${counted.size} counted`).toBe(isEnough ? 'held' : 'published')
      if (isEnough) return
    }
  },
)

test('the stories tell of both ways to be held, and of none', () => {
  const told = SEEDS.map((seed) => actsFor(seed))
  expect(told.some((acts) => acts.includes('officer'))).toBe(true)
  expect(told.some((acts) => !acts.includes('officer'))).toBe(true)
})
