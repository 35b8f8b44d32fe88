import { expect, test } from 'vitest'
import { learnSpam, untaughtModel } from '#app/comments/learn-spam.server.ts'
import { spamScore } from '#app/comments/spam-model.ts'
import { db } from '#app/platform/database.server.ts'
import { decidedExamples, latestSpamModel } from '#db/queries/spam.server.ts'
import { aComment, aDecision, aHouseRule, aMomentLater } from '../support/ambleford.ts'

async function anAdvertisingRule() {
  const rule = await aHouseRule(9)
  const title = 'No advertising'
  await db.updateTable('house_rule').set({ title }).where('id', '=', rule.id).execute()
}

test('the spam check learns from what was refused as advertising and what was approved', async () => {
  await anAdvertisingRule()
  await aHouseRule(2)
  const advert = await aComment({ body: 'Marquees for hire, ring Bob.' })
  await aDecision(advert, { verdict: 'remove', rule: 9, note: null })
  const insult = await aComment({ body: 'He is a fool.' })
  await aDecision(insult, { verdict: 'remove', rule: 2, note: null })
  await aDecision(await aComment({ body: 'Mend the weir.' }), { verdict: 'publish' })
  expect(await decidedExamples(db)).toEqual([
    { body: 'Marquees for hire, ring Bob.', isSpam: true },
    { body: 'Mend the weir.', isSpam: false },
  ])

  await learnSpam(db, aMomentLater())
  await learnSpam(db, aMomentLater())
  const rows = await db.selectFrom('spam_model').select(['taught_spam', 'taught_fair']).execute()
  expect(rows).toEqual([{ taught_spam: 1, taught_fair: 1 }])
  const row = await latestSpamModel(db)
  const bytes = new Uint8Array(Buffer.from(row?.weights ?? '', 'base64'))
  const learned = {
    ...untaughtModel(),
    weights: new Float32Array(bytes.buffer),
    bias: row?.bias ?? 0,
  }
  const said = 'Marquees for hire'
  expect(spamScore(learned, said)).toBeGreaterThan(spamScore(untaughtModel(), said))
})
