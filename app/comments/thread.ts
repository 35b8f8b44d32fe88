import type { ThreadRow } from '#db/queries/thread.server.ts'
import { DEEPEST_NESTING } from './comment.ts'

export type ThreadNode = {
  comment: ThreadRow
  /** Set where nesting ends: whom this answers. */
  answers: { reference: string; name: string | null } | null
  replies: ThreadNode[]
}

export type ThreadOfComments = { root: ThreadNode; hidden: number }

/** Nests rows thread by thread; deeper than four levels they lie flat and say whom they answer. */
export function nested(rows: ThreadRow[]): ThreadOfComments[] {
  const threads = new Map<string, ThreadRow[]>()
  for (const row of rows) threads.set(row.root_id, [...(threads.get(row.root_id) ?? []), row])
  return [...threads.values()].flatMap((own) => {
    const root = own.find((row) => row.parent_id === null)
    return root ? [{ root: threadOf(root, own), hidden: root.length - own.length }] : []
  })
}

/** A reply whose parent is not among the rows hangs under the first comment. */
function threadOf(root: ThreadRow, rows: ThreadRow[]) {
  const ids = new Set(rows.map((row) => row.id))
  const children = new Map<string, ThreadRow[]>()
  for (const row of rows) {
    if (row.parent_id === null) continue
    const parent = ids.has(row.parent_id) ? row.parent_id : root.id
    children.set(parent, [...(children.get(parent) ?? []), row])
  }
  const thread = nodeOf(root)
  place(thread, { children, depth: 0, holder: thread })
  return thread
}

type Placing = { children: ReadonlyMap<string, ThreadRow[]>; depth: number; holder: ThreadNode }

function place(node: ThreadNode, { children, depth, holder }: Placing) {
  const isDeepest = depth + 1 >= DEEPEST_NESTING
  for (const row of children.get(node.comment.id) ?? []) {
    const reply = nodeOf(row)
    if (isDeepest) {
      const { reference, author_name } = node.comment
      reply.answers = { reference, name: author_name }
      holder.replies.push(reply)
      place(reply, { children, depth, holder })
    } else {
      node.replies.push(reply)
      place(reply, { children, depth: depth + 1, holder: node })
    }
  }
}

function nodeOf(comment: ThreadRow): ThreadNode {
  return { comment, answers: null, replies: [] }
}
