import { counted } from '#app/ui/counted.ts'
import { dateIn } from '#app/ui/dates.ts'
import { agreementSentences } from '#app/themes/agreement.ts'
import type { Block } from './block.ts'
import { outsideSentence } from '#app/outcomes/method.ts'
import type { Facts } from './facts.server.ts'
import { plain } from './plain.ts'

/** The note on method: what the council says about it, then what the record says. */
export function howItWasDone(facts: Facts): Block[] {
  return [
    { is: 'chapter', title: 'How this was done' },
    ...[
      facts.outcome?.method ?? '',
      coded(facts),
      ...agreed(facts),
      quoted(facts),
      considered(facts),
    ]
      .filter(Boolean)
      .map((words) => ({ is: 'paragraph' as const, words: plain(words) })),
  ]
}

function coded({ coding: { coders, suggestions, models } }: Facts) {
  const people = `${counted(coders, 'person', 'people')} coded the contributions.`
  if (suggestions === 0 && models.length === 0) return `${people} No machine took part.`
  const machine = `A machine made ${counted(suggestions, 'suggestion')}; none counts unless a person confirmed it.`
  return [people, machine, ...(models.length > 0 ? [outsideSentence(models)] : [])].join(' ')
}

function agreed({ agreement }: Facts) {
  return agreement ? agreementSentences(agreement) : []
}

function quoted({ quotes }: Facts) {
  return quotes.length > 0
    ? 'Quotes are from comments that are publicly shown, as the public reads them; each has its reference.'
    : ''
}

function considered({ record, review }: Facts) {
  if (!record) return 'The evidence has not been sealed yet, so the numbers may still change.'
  const sealed = `The evidence was sealed on ${dateIn(record.handed_over_at)} with the SHA-256 hash ${record.sha256}.`
  if (!record.considered_at) return sealed
  return `${sealed} ${review.decisionMakerName}, ${review.decisionMakerPost}, recorded having considered it on ${dateIn(record.considered_at)}.`
}
