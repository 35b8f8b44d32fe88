import type { NhsComment } from './nhs-comments.ts'

const NAMES = [
  'Mary Smith',
  'J. Ahmed',
  'Tom and Ann Price',
  'Dr P. Osei',
  'Lena Novak',
  'R. Teale',
]
const STREETS = ['Elm Road', 'Mill Lane', 'The Grove', 'Station Street', 'Canal Walk']
const INSTEAD = ['really', 'truly', 'always', 'often', 'simply', 'now', 'people', 'things', 'quite']

export type Seeded = { id: string; text: string; campaign: number | null }

/** Texts of campaigns, each sent many times with some words swapped and a signature, among comments that are not. */
export function seededCampaigns(comments: NhsComment[], { campaigns = 25, copies = 12 } = {}) {
  const draw = drawing(11)
  const long = comments.filter(({ text }) => text.split(/\s+/).length >= 30)
  const templates = long.slice(0, campaigns).map(({ text }) => text)
  const seeded: Seeded[] = comments
    .filter(({ text }) => !templates.includes(text))
    .map(({ text }, place) => ({ id: `c${place}`, text, campaign: null }))
  for (const [campaign, text] of templates.entries()) {
    for (let copy = 0; copy < copies; copy += 1)
      seeded.push({ id: `k${campaign}-${copy}`, text: nearCopy(text, draw), campaign })
  }
  return seeded
}

/** One word in twelve swapped for another or with its neighbour, a greeting before, a name and an address after. */
function nearCopy(text: string, draw: () => number) {
  const words = text.split(/\s+/)
  for (let swaps = Math.ceil(words.length / 12); swaps > 0; swaps -= 1) {
    const at = Math.floor(draw() * (words.length - 1))
    if (draw() < 0.5) words[at] = pick(INSTEAD, draw)
    else words.splice(at, 2, words[at + 1] ?? '', words[at] ?? '')
  }
  const greeting = draw() < 0.4 ? 'Dear councillors, ' : ''
  const house = 1 + Math.floor(draw() * 99)
  const signature = `${pick(NAMES, draw)}, ${house} ${pick(STREETS, draw)}`
  return `${greeting}${words.join(' ')}\n\n${draw() < 0.8 ? signature : ''}`
}

function pick(choices: string[], draw: () => number) {
  return choices[Math.floor(draw() * choices.length)] ?? ''
}

function drawing(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Of the pairs that were put in one group, how many belong together; and of those that belong together, how many were. */
export function pairsFound(seeded: Seeded[], groups: string[][]) {
  const campaigns = new Map(seeded.map(({ id, campaign }) => [id, campaign]))
  let [right, grouped] = [0, 0]
  for (const members of groups) {
    grouped += pairs(members.length)
    const sizes = new Map<number, number>()
    for (const id of members) {
      const campaign = campaigns.get(id) ?? null
      if (campaign !== null) sizes.set(campaign, (sizes.get(campaign) ?? 0) + 1)
    }
    for (const size of sizes.values()) right += pairs(size)
  }
  const sizes = Map.groupBy(
    seeded.filter(({ campaign }) => campaign !== null),
    ({ campaign }) => campaign,
  )
  const together = [...sizes.values()].reduce((sum, { length }) => sum + pairs(length), 0)
  return { precision: grouped === 0 ? 1 : right / grouped, recall: right / together }
}

function pairs(count: number) {
  return (count * (count - 1)) / 2
}
