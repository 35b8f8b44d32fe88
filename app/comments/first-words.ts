const FEW = 150

/** How a text begins, as its author typed it. */
export function firstWords(text: string) {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length > FEW ? `${letters.slice(0, FEW).join('').trimEnd()}…` : letters.join('')
}
