import { contributionsAndTexts } from '#app/outcomes/said-counts.ts'
import { counted } from '#app/ui/counted.ts'
import type { Bar, Block } from './block.ts'
import type { Facts } from './facts.server.ts'
import { plain } from './plain.ts'

/** Themes as bars and as a table, and the campaigns among what raised them. */
export function raised({ themes, uncoded, counts, campaigns }: Facts): Block[] {
  const bars = themes
    .filter(({ contributions }) => contributions > 0)
    .map(({ name, contributions, inFavour, against }) => ({
      name: plain(name),
      inFavour,
      against,
      neither: Math.max(0, contributions - inFavour - against),
    }))
  return [
    { is: 'chapter', title: 'What people raised' },
    {
      is: 'paragraph',
      words: `How many contributions raised each theme; one may raise several.${uncoded > 0 ? ` ${counted(uncoded, 'contribution')} raised none of them.` : ''}`,
    },
    ...charts(bars),
    {
      is: 'table',
      caption: 'Contributions by theme',
      head: ['Theme', 'Contributions', 'For', 'Against', 'People'],
      rows: themes.map(({ name, contributions, inFavour, against, people }) =>
        [plain(name), contributions, inFavour, against, people].map((cell) => [String(cell)]),
      ),
      widths: [0.4, 0.18, 0.13, 0.15, 0.14],
      numbers: [1, 2, 3, 4],
    },
    ...inCampaigns({ counts, campaigns }),
  ]
}

/** Counted both ways: how many came, and how many distinct texts they are. */
function inCampaigns({ counts, campaigns }: Pick<Facts, 'counts' | 'campaigns'>): Block[] {
  if (campaigns.length === 0) return []
  const { comments, entered, texts, inCampaigns: some } = counts
  const all = contributionsAndTexts({ contributions: comments + entered, texts })
  const rows = campaigns.map(({ name, contributions, texts: distinct }) =>
    [plain(name), contributions, distinct].map((cell) => [String(cell)]),
  )
  return [
    { is: 'heading', title: 'Campaigns' },
    {
      is: 'paragraph',
      words: `${counted(some, 'contribution')} came in campaigns of the same or nearly the same words. All in all: ${all}.`,
    },
    {
      is: 'table',
      caption: 'Campaigns, counted both ways',
      head: ['Campaign', 'Contributions', 'Distinct texts'],
      rows,
      widths: [0.56, 0.22, 0.22],
      numbers: [1, 2],
    },
  ]
}

/** So many bars stand on a page. */
const A_CHART = 30

function charts(bars: Bar[]): Block[] {
  const parts = Math.ceil(bars.length / A_CHART)
  return Array.from({ length: parts }, (_, part) => {
    const some = bars.slice(part * A_CHART, (part + 1) * A_CHART)
    const which = parts > 1 ? `, part ${part + 1} of ${parts}` : ''
    const title = `Contributions by theme${which}`
    return { is: 'chart', title, bars: some, inWords: `Bar chart. ${title}. ${inWords(some)}.` }
  })
}

function inWords(bars: Bar[]) {
  return bars
    .map(({ name, inFavour, against, neither }) => {
      const all = inFavour + against + neither
      return `${name}: ${all}, of which ${inFavour} for and ${against} against or worried`
    })
    .join('; ')
}
