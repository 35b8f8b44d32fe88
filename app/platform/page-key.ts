import { addressWord } from './address-word.ts'

/** A place in a list, as it stands in an address: a time and an id with a tilde between. */
export function pageKeyFrom(text: string | null) {
  const [at, id] = addressWord(text).split('~')
  return at && id ? { at, id } : null
}
