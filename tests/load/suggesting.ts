import { campaignsIn } from '#app/themes/campaign.ts'
import { gamblingAnswers, hasGamblingAnswers } from '../support/gambling-answers.ts'
import { hasNhsComments, nhsComments, nhsHalves, nhsSplit } from '../support/nhs-comments.ts'
import { pairsFound, seededCampaigns } from '../support/near-copies.ts'
import { codesFound, figuresOf, learnFrom } from '../support/suggesting.ts'

/** What `docs/themes.md` says of suggestions, campaigns and candidates, measured again. */
if (!hasNhsComments) {
  console.log('The NHS comments are not beside the repository: nothing to measure.')
  process.exit(0)
}

const { learned, tried } = nhsSplit()
const began = performance.now()
const model = learnFrom(learned)
const seconds = (performance.now() - began) / 1_000
const megabytes = process.memoryUsage().rss / 1024 ** 2
const { themes, ...overall } = figuresOf(model, tried)
console.log(
  `Learned from ${learned.length} comments, ${model.names.length} terms, ` +
    `${model.themes.length} themes in ${seconds.toFixed(1)} s; ${megabytes.toFixed(0)} MB in use`,
)
console.log(`Tried on ${tried.length}: ${said(overall)}`)

for (const coded of [50, 200, 1_000, learned.length])
  console.log(`After ${coded} coded: ${said(figuresOf(learnFrom(learned.slice(0, coded)), tried))}`)

console.log('| Theme | Coded by people | Among the first three | Recall | Suggested |')
for (const { theme, coded, found, suggested } of themes) {
  const recall = coded > 0 ? (found / coded).toFixed(2) : ''
  console.log(`| ${theme} | ${coded} | ${found} | ${recall} | ${suggested} |`)
}

const seeded = seededCampaigns(nhsComments())
const { precision, recall } = pairsFound(
  seeded,
  campaignsIn(seeded).map(({ members }) => members.map(({ id }) => id)),
)
console.log(`Campaigns: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)

const { whole, chosenBy, triedOn } = nhsHalves()
console.log(`Candidates, half they were chosen by: ${JSON.stringify(codesFound(chosenBy))}`)
console.log(`Candidates, half they were tried on: ${JSON.stringify(codesFound(triedOn))}`)
console.log(`Candidates, whole: ${JSON.stringify(codesFound(whole))}`)
if (hasGamblingAnswers)
  console.log(`Candidates, other answers: ${JSON.stringify(codesFound(gamblingAnswers()))}`)

function said({
  precisionOfFirst,
  recallOfThree,
}: Pick<ReturnType<typeof figuresOf>, 'precisionOfFirst' | 'recallOfThree'>) {
  return `precision of the first ${precisionOfFirst.toFixed(3)}, recall of three ${recallOfThree.toFixed(3)}`
}
