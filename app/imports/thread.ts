type Answering = { sourceId: string; parentSourceId: string | null; submittedAt: string }

/**
 * Puts comments in an order in which each comes after the one it answers, older ones first.
 * Comments that answer one another in a circle can have no place and are handed back.
 */
export function threaded<C extends Answering>(comments: C[]) {
  const byId = new Map(comments.map((comment) => [comment.sourceId, comment]))
  const circular = idsInCircles(byId)
  const placeable = comments.filter(({ sourceId }) => !circular.has(sourceId))
  const answers = Map.groupBy(placeable.toSorted(olderFirst), ({ parentSourceId }) =>
    parentSourceId !== null && byId.has(parentSourceId) && !circular.has(parentSourceId)
      ? parentSourceId
      : null,
  )
  const ordered = [...(answers.get(null) ?? [])]
  for (const comment of ordered) ordered.push(...(answers.get(comment.sourceId) ?? []))
  return { ordered, circular: comments.filter(({ sourceId }) => circular.has(sourceId)) }
}

function olderFirst(one: Answering, other: Answering) {
  if (one.submittedAt !== other.submittedAt) return one.submittedAt < other.submittedAt ? -1 : 1
  return one.sourceId.localeCompare(other.sourceId, 'en', { numeric: true })
}

function idsInCircles(byId: Map<string, Answering>) {
  const circular = new Set<string>()
  const seen = new Set<string>()
  for (const start of byId.keys()) {
    const walk = walkUp(start, byId, seen)
    const last = walk.at(-1)
    const back = last === undefined ? null : (byId.get(last)?.parentSourceId ?? null)
    const closing = back === null ? -1 : walk.indexOf(back)
    if (closing >= 0) for (const id of walk.slice(closing)) circular.add(id)
  }
  return circular
}

/** From a comment towards its root, as far as nobody has walked before. */
function walkUp(start: string, byId: Map<string, Answering>, seen: Set<string>) {
  const walk: string[] = []
  let next: string | null | undefined = start
  while (next && byId.has(next) && !seen.has(next)) {
    seen.add(next)
    walk.push(next)
    next = byId.get(next)?.parentSourceId
  }
  return walk
}
