import { counted } from '#app/ui/counted.ts'

export type MethodFacts = {
  coders: number
  suggested: number
  confirmed: number
  verified: number
}

/** Who coded and what a machine had to do with it, as sentences out of what is on record. */
export function methodSentences({ coders, suggested, confirmed, verified }: MethodFacts) {
  return [
    coders > 0 && `${counted(coders, 'person', 'people')} coded what was said to themes.`,
    verified > 0 && `A second person checked ${counted(verified, 'contribution')}.`,
    suggested === 0
      ? 'No machine suggested a theme.'
      : `A machine suggested a theme ${times(suggested)}; people took up ${counted(confirmed, 'suggestion')}. Only what a person coded is counted.`,
  ].filter((sentence) => sentence !== false)
}

function times(count: number) {
  return count === 1 ? 'once' : counted(count, 'time')
}
