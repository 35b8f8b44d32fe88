import { countedContributions } from '#app/themes/contribution.ts'
import { counted } from '#app/ui/counted.ts'
import { dateIn } from '#app/ui/when.tsx'
import { contributionsAndTexts } from './said-counts.ts'

export type Figures = {
  counted_at: string
  comments: number
  entered: number
  people: number
  texts: number
  inCampaigns: number
  uncoded: number
}

type Line = { figures: Figures; themes: number; answered?: number }

/** How much was said, by how many, in how many themes: what stands under the title. */
export function CountsLine({ figures, themes, answered = 0 }: Line) {
  const { people, uncoded } = figures
  return (
    <p className="lede">
      {countedContributions(figures)} from {counted(people, 'person', 'people')}.{' '}
      {counted(themes, 'theme')}
      {answered > 0 && `, ${answered >= themes ? 'all' : answered} answered`}.
      {uncoded > 0 && ` ${counted(uncoded, 'contribution')} raised none of them.`}
    </p>
  )
}

/** What the bars count, and how many of it a campaign sent. */
export function HowCounted({ figures }: { figures: Figures }) {
  const { comments, entered, texts, inCampaigns, counted_at } = figures
  return (
    <p className="quiet">
      How many contributions raised each theme; one may raise several. Counted on{' '}
      {dateIn(counted_at)}.
      {inCampaigns > 0 &&
        ` ${counted(inCampaigns, 'contribution')} came in campaigns; all in all: ${contributionsAndTexts({ contributions: comments + entered, texts })}.`}
    </p>
  )
}
