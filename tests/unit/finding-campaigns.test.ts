import { describe, expect, test } from 'vitest'
import { campaignsIn } from '#app/themes/campaign.ts'
import { hasNhsComments, nhsComments } from '../support/nhs-comments.ts'
import { pairsFound, seededCampaigns } from '../support/near-copies.ts'

const LETTER =
  'I am writing to ask the council to keep the library on Mill Lane open in the evening. ' +
  'Children do their homework there and many of us have nowhere else that is warm and quiet.'

describe('A letter that many sent', () => {
  test('is one campaign, whoever signed it and whatever few words they changed', () => {
    const [found, ...others] = campaignsIn([
      { id: 'a', text: `${LETTER} Mary Smith, 14 Elm Road` },
      { id: 'b', text: `Dear councillors, ${LETTER}` },
      { id: 'c', text: LETTER.replace('many of us', 'some people') },
      {
        id: 'd',
        text: 'The car park by the market is full by nine, and the bus comes once an hour.',
      },
    ])
    expect(found?.members.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(others).toEqual([])
  })

  test('is counted both ways: how many sent it, and how many texts differ', () => {
    const [found] = campaignsIn([
      { id: 'a', text: LETTER },
      { id: 'b', text: LETTER.toUpperCase() },
      { id: 'c', text: `${LETTER} Please!` },
    ])
    expect(found?.members).toHaveLength(3)
    expect(found?.distinct).toBe(2)
  })

  test('is no campaign when two sent it', () => {
    expect(
      campaignsIn([
        { id: 'a', text: LETTER },
        { id: 'b', text: LETTER },
      ]),
    ).toEqual([])
  })
})

test('short words that anybody might say are no campaign', () => {
  const texts = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: 'Great service, thank you all.' }))
  expect(campaignsIn(texts)).toEqual([])
})

test.skipIf(!hasNhsComments)(
  'of near-copies among thousands of NHS comments, 95 in 100 are found and 95 in 100 belong',
  { timeout: 60_000 },
  () => {
    const seeded = seededCampaigns(nhsComments())
    const found = campaignsIn(seeded).map(({ members }) => members.map(({ id }) => id))
    const { precision, recall } = pairsFound(seeded, found)
    console.log(`Campaigns: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  },
)

test.skipIf(hasNhsComments)('the NHS comments are not beside the repository', () => {
  console.log('Near-copies were not measured: the NHS comments are not beside the repository.')
})
