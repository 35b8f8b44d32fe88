import { addressWord } from '#app/platform/address-word.ts'
import type { Answered, ThreadKey, ThreadOrder, ThreadRow } from '#db/queries/thread.server.ts'

export type ThreadView = {
  order: ThreadOrder
  from: ThreadKey | null
  answered: Answered
  thread: string | null
}

/** Reads how the reader wants the thread from the page's address; nonsense means the usual order. */
export function threadViewFrom(search: URLSearchParams): ThreadView {
  const order = search.get('order')
  const known = order === 'newest' || order === 'supported' ? order : 'oldest'
  return {
    order: known,
    from: keyFrom(search.get('from'), known),
    answered: answeredFrom(search.get('answered')),
    thread: addressWord(search.get('thread')) || null,
  }
}

function answeredFrom(word: string | null): Answered {
  return word === 'yes' || word === 'no' ? word : 'any'
}

const COUNT = /^\d{1,9}$/
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

function keyFrom(text: string | null, order: ThreadOrder): ThreadKey | null {
  const [value = '', id] = addressWord(text).split('~')
  const isKey = (order === 'supported' ? COUNT : MOMENT).test(value)
  return isKey && id ? { value, id } : null
}

type View = { order?: ThreadOrder; answered?: Answered; from?: string; thread?: string }

export function threadAddress(slug: string, { order, answered, from, thread }: View = {}) {
  const search = new URLSearchParams()
  if (order && order !== 'oldest') search.set('order', order)
  if (answered && answered !== 'any') search.set('answered', answered)
  if (from) search.set('from', from)
  if (thread) search.set('thread', thread)
  return `/publications/${slug}${search.size > 0 ? `?${search}` : ''}#comments`
}

/** The key at which a page begins with this thread. */
export function keyOf(
  row: Pick<ThreadRow, 'id' | 'submitted_at' | 'support_count'>,
  order: ThreadOrder,
) {
  return `${order === 'supported' ? row.support_count : row.submitted_at}~${row.id}`
}
