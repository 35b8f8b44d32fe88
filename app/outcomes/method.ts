import { phrasesIn } from '#app/themes/phrases.ts'
import { counted } from '#app/ui/counted.ts'

export type MethodFacts = {
  coders: number
  suggested: number
  confirmed: number
  verified: number
  /** JSON: the models outside that had suggested themes; null for none. */
  outside_models: string | null
}

/** Who coded and what a machine had to do with it, as sentences out of what is on record. */
export function methodSentences(facts: MethodFacts) {
  const { coders, suggested, confirmed, verified } = facts
  const models = phrasesIn(facts.outside_models ?? '[]')
  return [
    coders > 0 && `${counted(coders, 'person', 'people')} coded what was said to themes.`,
    verified > 0 && `A second person checked ${counted(verified, 'contribution')}.`,
    suggested === 0 && models.length === 0
      ? 'No machine suggested a theme.'
      : `A machine suggested a theme ${times(suggested)}; people took up ${counted(confirmed, 'suggestion')}. Only what a person coded is counted.`,
    models.length > 0 && outsideSentence(models),
  ].filter((sentence) => sentence !== false)
}

/** Who else saw what people said, and what of it. */
export function outsideSentence(models: string[]) {
  const named = new Intl.ListFormat('en-GB').format(models)
  const kind = models.length === 1 ? 'a language model' : 'language models'
  return `Themes were suggested by ${named}, ${kind} outside the council, too. What was said was sent there without the names, addresses and wards given with it.`
}

function times(count: number) {
  return count === 1 ? 'once' : counted(count, 'time')
}
