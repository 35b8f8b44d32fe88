import type { ThreadRow } from '#db/queries/thread.server.ts'
import { DEEPEST_NESTING } from './comment.ts'

export type ThreadNode = {
  comment: ThreadRow
  /** Set where nesting ends: whom this answers. */
  answers: { reference: string; name: string | null } | null
  replies: ThreadNode[]
}

export type ThreadOfComments = { root: ThreadNode; hidden: number }

/** Nests rows that come thread by thread, parents first; deeper than four levels they lie flat. */
export function nested(rows: ThreadRow[]): ThreadOfComments[] {
  const threads: ThreadOfComments[] = []
  const nodes = new Map<string, { node: ThreadNode; depth: number; holder: ThreadNode }>()
  for (const comment of rows) {
    const node: ThreadNode = { comment, answers: null, replies: [] }
    const parent = comment.parent_id ? nodes.get(comment.parent_id) : undefined
    if (!parent) {
      const under = nodes.get(comment.root_id)
      if (comment.parent_id && under) {
        under.node.replies.push(node)
        nodes.set(comment.id, { node, depth: 1, holder: under.node })
        continue
      }
      threads.push({ root: node, hidden: 0 })
      nodes.set(comment.id, { node, depth: 0, holder: node })
      continue
    }
    nodes.set(comment.id, placed(node, parent))
  }
  return threads.map((thread) => ({ ...thread, hidden: leftOut(rows, thread.root) }))
}

type Placed = { node: ThreadNode; depth: number; holder: ThreadNode }

function placed(node: ThreadNode, parent: Placed): Placed {
  if (parent.depth + 1 < DEEPEST_NESTING) {
    parent.node.replies.push(node)
    return { node, depth: parent.depth + 1, holder: parent.node }
  }
  const { reference, author_name } = parent.node.comment
  node.answers = { reference, name: author_name }
  parent.holder.replies.push(node)
  return { node, depth: parent.depth, holder: parent.holder }
}

function leftOut(rows: ThreadRow[], root: ThreadNode) {
  const own = rows.filter((row) => row.root_id === root.comment.id)
  return (own[0]?.length ?? 0) - own.length
}
