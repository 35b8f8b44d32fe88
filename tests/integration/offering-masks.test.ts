import { expect, test } from 'vitest'
import { loader as form } from '#app/routes/officer/redaction-new.tsx'
import { action as preview } from '#app/routes/officer/redaction-preview.tsx'
import { aHeldComment, anOfficer } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { aRedaction } from '../support/deciding.ts'
import { signedIn } from '../support/session.ts'

const BODY = 'Ring 07911 123456 or write to len@elsewhere.example about the gate.'

async function offeredFor(reference: string) {
  const officer = aBrowser([await signedIn(await anOfficer())])
  const path = `/officer/comments/${reference}/redactions/new`
  const { said } = await officer.open(form, { path, params: { reference } })
  return { officer, said }
}

test('personal data that a check found is offered, and stands in the form at a press', async () => {
  const { reference } = await aHeldComment({ body: BODY })
  const { officer, said } = await offeredFor(reference)
  expect(said).toMatchObject({ offered: ['len@elsewhere.example', '07911 123456'] })
  const fields = { words: '07911 123456', place: 'all', category: 'personal_information' }
  const path = `/officer/comments/${reference}/redactions/preview`
  const shown = await officer.send(preview, { path, params: { reference }, fields })
  expect(shown.said).toMatchObject({ typed: fields, errors: undefined })
  expect(JSON.stringify(shown.said)).toContain('Ring <mark')
})

test('what is masked already is not offered again, and nothing where nothing was found', async () => {
  const comment = await aHeldComment({ body: BODY })
  await aRedaction(comment, { words: '07911 123456' })
  expect((await offeredFor(comment.reference)).said).toMatchObject({
    offered: ['len@elsewhere.example'],
  })
  const plain = await aHeldComment({ body: 'Keep the maps.' })
  expect((await offeredFor(plain.reference)).said).toMatchObject({ offered: [] })
})
