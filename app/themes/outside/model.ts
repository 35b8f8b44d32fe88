import { counted } from '#app/ui/counted.ts'

const MARK = 'outside '

/** How a suggestion says which machine made it: a model outside by its name. */
export function suggestedByModel(name: string) {
  return `${MARK}${name}`
}

/** The model outside that made a suggestion; null for the machine on this computer. */
export function modelThatSuggested(suggested_by: string | null) {
  return suggested_by?.startsWith(MARK) ? suggested_by.slice(MARK.length) : null
}

export function machineInWords(suggested_by: string | null) {
  const model = modelThatSuggested(suggested_by)
  return model === null ? 'the machine on this computer' : `${model} (a language model outside)`
}

/** Where a model is asked, without its path. */
export function hostOf(address: string) {
  return URL.canParse(address) ? new URL(address).host : address
}

/** Longer texts are cut here before they are shown to a model outside. */
export const LONGEST_SHOWN = 4_000
/** So many requests running without a usable answer, and a model is not asked further. */
export const MOST_UNANSWERED = 5

/** Why no further question was put, as an officer reads it. */
export const ASKING_ENDS = {
  done: 'It has been asked about everything it may see.',
  unanswering: `It gave no usable answer ${MOST_UNANSWERED} times running, so it is not asked further.`,
  switched_off: 'It was switched off or changed meanwhile, so it is not asked further.',
  overtaken: 'A later reading has taken the place of this one.',
  sealed: 'The evidence has been sealed and handed over, so it is not asked further.',
}

const FAULTS = {
  silent: 'No answer in time, or an error',
  refused: 'It refused',
  unreadable: 'Not in the form asked for',
  unknown_themes: 'No theme of this codeframe',
}

type Question = {
  settled_at: string | null
  suggestions: number | null
  fault: keyof typeof FAULTS | null
}

export function outcomeOfQuestion({ settled_at, suggestions, fault }: Question) {
  if (fault) return FAULTS[fault]
  if (settled_at === null) return 'No answer yet'
  return suggestions === 0
    ? 'It suggested no theme'
    : `It suggested ${counted(suggestions ?? 0, 'theme')}`
}
