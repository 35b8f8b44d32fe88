export type Change = { words: string; kind: 'kept' | 'gone' | 'new' }

/** Comparing costs the product of both lengths: past this, what differs is shown as a whole. */
const MOST_WORDS = 600

/** What was taken out of a text and what was put in, word by word. */
export function wordDiff(before: string, after: string): Change[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start]) start += 1
  let end = 0
  const most = Math.min(old.length, fresh.length) - start
  while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end += 1
  const middle = between(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end))
  const kept = (words: string[]): Change[] => words.map((word) => ({ words: word, kind: 'kept' }))
  return joined([...kept(old.slice(0, start)), ...middle, ...kept(old.slice(old.length - end))])
}

/** Each word with the space after it. */
function wordsOf(text: string) {
  return text.match(/\S+\s*|\s+/g) ?? []
}

function between(old: string[], fresh: string[]): Change[] {
  const changes: Change[] = []
  const lengths = old.length > MOST_WORDS || fresh.length > MOST_WORDS ? null : common(old, fresh)
  let [o, f] = [0, 0]
  while (o < old.length || f < fresh.length) {
    const [gone, added] = [old[o], fresh[f]]
    if (lengths && gone !== undefined && gone === added) {
      changes.push({ words: gone, kind: 'kept' })
      o += 1
      f += 1
    } else if (gone !== undefined && (added === undefined || !lengths || better(lengths, o, f))) {
      changes.push({ words: gone, kind: 'gone' })
      o += 1
    } else if (added !== undefined) {
      changes.push({ words: added, kind: 'new' })
      f += 1
    }
  }
  return changes
}

function better(lengths: number[][], o: number, f: number) {
  return (lengths[o + 1]?.[f] ?? 0) >= (lengths[o]?.[f + 1] ?? 0)
}

/** The longest common subsequence of what follows each pair of places. */
function common(old: string[], fresh: string[]) {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: fresh.length + 1 }, () => 0),
  )
  for (let o = old.length - 1; o >= 0; o -= 1) {
    const [row, below] = [lengths[o] ?? [], lengths[o + 1] ?? []]
    for (let f = fresh.length - 1; f >= 0; f -= 1) {
      row[f] =
        old[o] === fresh[f] ? (below[f + 1] ?? 0) + 1 : Math.max(below[f] ?? 0, row[f + 1] ?? 0)
    }
  }
  return lengths
}

function joined(changes: Change[]) {
  const runs: Change[] = []
  for (const change of changes) {
    const last = runs.at(-1)
    if (last?.kind === change.kind) last.words += change.words
    else runs.push({ ...change })
  }
  return runs
}
