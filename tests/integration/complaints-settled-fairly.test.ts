import { beforeAll, expect, test } from 'vitest'
import { complaintById } from '#db/queries/complaints.server.ts'
import { stepOf } from '#app/moderation/complaint-from.server.ts'
import { removeForComplaint } from '#app/moderation/complaint-removal.server.ts'
import { tellAuthor } from '#app/moderation/complaint-steps.server.ts'
import { addBankHoliday } from '#app/moderation/set-calendar.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aMember,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
} from '../support/ambleford.ts'
import { aNotice, removal } from '../support/complaining.ts'
import { aComplaint, theComplaint, theRule } from '../support/moderating.ts'

let officer: Awaited<ReturnType<typeof anOfficer>>

beforeAll(async () => {
  await theRule()
  officer = await anOfficer('Gwen Pritchard')
})

test('nobody settles their own complaint, or one about their own words or page', async () => {
  const own = await aNotice({ email: officer.email })
  const member = await aMember()
  const page = await aComment({ on: await aPublication({ by: member }) })
  const onTheirPage = await aComplaint(page)
  const theirs = await aComplaint(await aComment({ by: officer }))
  for (const [complaint, by] of [
    [own.complaint, officer],
    [onTheirPage, member],
    [theirs, officer],
  ] as const) {
    const stepping = { complaint, officer: by, at: aMomentLater() }
    expect(await tellAuthor(db, stepping)).toEqual({ ok: false, why: 'own' })
  }
})

test('an officer whom the comment names leaves the removal to a colleague, and nothing is closed', async () => {
  const body = 'Gwen Pritchard took the money.'
  const comment = await aComment({ by: await aPerson(), body })
  const complaint = await aComplaint(comment, { email: `${newId()}@elsewhere.example` })
  await tellAuthor(db, { complaint, officer, at: '2026-11-02T09:00:00.000Z' })
  const removing = { complaint, removal, officer, at: '2026-11-12T09:00:00.000Z' }
  expect(await removeForComplaint(db, removing)).toEqual({ ok: false, why: 'concerned' })
  expect((await complaintById(db, complaint.id))?.closed_at).toBeNull()
  const colleague = await anOfficer('Tariq Aziz')
  expect(await removeForComplaint(db, { ...removing, officer: colleague })).toEqual({ ok: true })
})

test('the 48 hours leave out a bank holiday that administrators add', async () => {
  const { complaint } = await aNotice({ at: '2027-06-14T09:00:00.000Z' })
  const due = async () =>
    (await stepOf(db, { complaint: await theComplaint(complaint), at: aMomentLater() }))?.due
  expect(await due()).toBe('2027-06-16T09:00:00.000Z')
  const by = await anOfficer('Ada Clerk')
  await addBankHoliday(db, { day: '2027-06-15', title: 'Jubilee', by, at: aMomentLater() })
  expect(await due()).toBe(after('2027-06-16T09:00:00.000Z', DAY))
})
