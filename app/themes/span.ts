export type Span = { startsAt: number; endsAt: number }

/** Words of a contribution as an officer quotes them, and where they stood when they were selected. */
export type Quote = { words: string; startsAt: number | null }

/** Where a quote stands: where it was selected, else the first place with the same words. */
export function spanOf(text: string, { words, startsAt }: Quote): Span | null {
  if (startsAt !== null && text.startsWith(words, startsAt)) {
    return { startsAt, endsAt: startsAt + words.length }
  }
  const loosely = words.trim().split(/\s+/).map(escaped).join('\\s+')
  const found = loosely ? new RegExp(loosely).exec(text) : null
  return found ? { startsAt: found.index, endsAt: found.index + found[0].length } : null
}

function escaped(word: string) {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

export type Piece = { text: string; startsAt: number; isMarked: boolean }

/** A text cut where spans begin and end; what any of them covers is marked. */
export function pieces(text: string, spans: Span[]): Piece[] {
  const cuts = new Set([0, text.length])
  for (const { startsAt, endsAt } of spans) for (const cut of [startsAt, endsAt]) cuts.add(cut)
  const places = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b)
  return places.slice(0, -1).map((startsAt, index) => ({
    text: text.slice(startsAt, places[index + 1]),
    startsAt,
    isMarked: spans.some((span) => span.startsAt <= startsAt && startsAt < span.endsAt),
  }))
}

/** From which word to which; the first is where the selection began, also when it grew backwards. */
export type Chosen = { from: number; to: number }

/** The words chosen after an arrow key: the next or the one before, or, with Shift, one more or one less. */
export function chosenAfter(
  chosen: Chosen | null,
  { by, grows, most }: { by: 1 | -1; grows: boolean; most: number },
): Chosen {
  if (!chosen) return { from: 0, to: 0 }
  const to = Math.min(Math.max(chosen.to + by, 0), most - 1)
  return grows ? { from: chosen.from, to } : { from: to, to }
}

/** Each word of a text, with where it stands. */
export function wordSpans(text: string): Span[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    startsAt: index,
    endsAt: index + word.length,
  }))
}

/** The span from one chosen word to another. */
export function spanOfChosen(text: string, { from, to }: Chosen): Span | null {
  const words = wordSpans(text)
  const [first, last] = [words[Math.min(from, to)], words[Math.max(from, to)]]
  return first && last ? { startsAt: first.startsAt, endsAt: last.endsAt } : null
}
