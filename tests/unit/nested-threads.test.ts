import { expect, test } from 'vitest'
import { nested, type ThreadNode } from '#app/comments/thread.ts'
import type { ThreadRow } from '#db/queries/thread.server.ts'

/** `a`, `a.b`, `a.b.c`: a comment named after the ones it stands under. */
function row(name: string, more: Partial<ThreadRow> = {}): ThreadRow {
  const above = name.split('.').slice(0, -1).join('.')
  return {
    id: name,
    reference: `C-${name}`,
    parent_id: above || null,
    root_id: name.split('.')[0] ?? name,
    state: 'published',
    shown_as: 'text',
    section_key: null,
    on_behalf_of: null,
    ward: null,
    voice: null,
    support_count: 0,
    submitted_at: '2026-11-03T09:00:00.000Z',
    post: null,
    supported_at: null,
    rule: null,
    ruleTitle: null,
    author_name: `Author of ${name}`,
    public_html: null,
    place: 1,
    turn: 1,
    length: 1,
    via: null,
    author_left: 0,
    ...more,
  }
}

type Shape = { [name: string]: Shape }

function shape({ comment, replies }: ThreadNode): Shape {
  return { [comment.id]: Object.assign({}, ...replies.map(shape)) }
}

function shapeOf(rows: ThreadRow[]) {
  return nested(rows).map(({ root }) => shape(root))
}

function find(node: ThreadNode, id: string): ThreadNode | undefined {
  if (node.comment.id === id) return node
  return node.replies.map((reply) => find(reply, id)).find(Boolean)
}

test('replies stand under what they answer', () => {
  expect(shapeOf(['a', 'a.b', 'a.c', 'a.b.d'].map((name) => row(name)))).toEqual([
    { a: { 'a.b': { 'a.b.d': {} }, 'a.c': {} } },
  ])
})

test('threads keep their order', () => {
  expect(shapeOf([row('b'), row('b.c'), row('a')])).toEqual([{ b: { 'b.c': {} } }, { a: {} }])
})

test('deeper than four levels replies lie flat and say whom they answer', () => {
  const names = ['a', 'a.b', 'a.b.c', 'a.b.c.d', 'a.b.c.d.e', 'a.b.c.d.e.f']
  const threads = nested(names.map((name) => row(name)))
  expect(threads.map(({ root }) => shape(root))).toEqual([
    { a: { 'a.b': { 'a.b.c': { 'a.b.c.d': {}, 'a.b.c.d.e': {}, 'a.b.c.d.e.f': {} } } } },
  ])
  const root = threads[0]?.root
  if (!root) throw new Error('There is no thread.')
  expect(find(root, 'a.b.c.d')?.answers).toBeNull()
  expect(find(root, 'a.b.c.d.e')?.answers).toEqual({
    reference: 'C-a.b.c.d',
    name: 'Author of a.b.c.d',
  })
  expect(find(root, 'a.b.c.d.e.f')?.answers).toMatchObject({ reference: 'C-a.b.c.d.e' })
})

test('a flat reply to an unshown comment names nobody', () => {
  const names = ['a', 'a.b', 'a.b.c', 'a.b.c.d', 'a.b.c.d.e']
  const rows = names.map((name) => row(name, name === 'a.b.c.d' ? { author_name: null } : {}))
  const root = nested(rows)[0]?.root
  expect(root && find(root, 'a.b.c.d.e')?.answers).toEqual({ reference: 'C-a.b.c.d', name: null })
})

test('a reply to a comment that is not shown hangs under the first of its thread', () => {
  expect(shapeOf([row('a'), row('a.gone.c'), row('a.gone.c.d')])).toEqual([
    { a: { 'a.gone.c': { 'a.gone.c.d': {} } } },
  ])
})

test('a thread says how many of its replies are left out', () => {
  const rows = [row('a', { length: 7 }), row('a.b', { length: 7 }), row('z', { length: 1 })]
  expect(nested(rows).map(({ hidden }) => hidden)).toEqual([5, 0])
})

test('no comments make no threads', () => {
  expect(nested([])).toEqual([])
})
