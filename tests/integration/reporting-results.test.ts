import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import {
  aComment,
  aDecision,
  anOfficer,
  aPerson,
  eventsAbout,
  mailsOwedTo,
} from '../support/ambleford.ts'
import { aReport, theRule } from '../support/moderating.ts'

beforeAll(() => theRule())

function reportsAbout({ id }: { id: string }) {
  return db.selectFrom('report').selectAll().where('comment_id', '=', id).orderBy('id').execute()
}

test.each([
  ['publish', 'dismissed'],
  ['remove', 'upheld'],
] as const)(
  'when an officer decides to %s, every report is %s and its reporter told once',
  async (verdict, result) => {
    const comment = await aComment()
    const reporters = await Promise.all(['Ann', 'Ben', 'Cas'].map((name) => aPerson(name)))
    for (const by of reporters) await aReport(comment, { by })
    const officer = await anOfficer()
    const decided = verdict === 'publish' ? { verdict } : { verdict, rule: 1, note: null }
    await aDecision(comment, decided, officer)
    const reports = await reportsAbout(comment)
    expect(reports.map((one) => one.result)).toEqual([result, result, result])
    expect(new Set(reports.map((one) => one.resolved_by))).toEqual(new Set([officer.id]))
    for (const [index, by] of reporters.entries()) {
      expect(await mailsOwedTo(by)).toEqual(['report-resolved'])
      const events = await eventsAbout(reports[index] ?? { id: '' })
      expect(events).toEqual(['report.made', `report.${result}`])
    }
    await aDecision(
      comment,
      verdict === 'publish' ? { verdict: 'remove', rule: 1, note: null } : { verdict: 'publish' },
    )
    expect((await reportsAbout(comment)).map((one) => one.result)).toEqual([result, result, result])
    for (const by of reporters) expect(await mailsOwedTo(by)).toEqual(['report-resolved'])
  },
)

test('a refusal that returns the comment to its author upholds the report', async () => {
  const comment = await aComment()
  await aReport(comment)
  await aDecision(comment, { verdict: 'return', rule: 1, note: 'Leave out the name.' })
  expect(await reportsAbout(comment)).toMatchObject([{ result: 'upheld' }])
})
