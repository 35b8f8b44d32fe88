const SHORTEST_SURNAME = 4

/** Whether a text names somebody: by their whole name, or by a surname of four letters or more. */
export function names(text: string, person: string) {
  const whole = folded(person)
  const surname = folded(person.trim().split(/\s+/).at(-1) ?? '')
  const words = ` ${folded(text)} `
  const hasWhole = whole !== '' && words.includes(` ${whole} `)
  return hasWhole || (surname.length >= SHORTEST_SURNAME && words.includes(` ${surname} `))
}

/** Without case, accents and punctuation, so that "Ms FINCH," is Finch. */
function folded(text: string) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
