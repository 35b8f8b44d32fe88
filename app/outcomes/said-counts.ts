import { counted } from '#app/ui/counted.ts'

type Counts = { contributions: number; texts: number }

/** “232 contributions, 9 distinct texts” where a campaign sent equal words; else the contributions alone. */
export function contributionsAndTexts({ contributions, texts }: Counts) {
  const all = counted(contributions, 'contribution')
  return texts < contributions ? `${all}, ${counted(texts, 'distinct text')}` : all
}
