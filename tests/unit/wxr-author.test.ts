import { expect, test } from 'vitest'
import { addAuthor, authorBehind, identityBehind, noAuthors } from '#app/imports/author.ts'

const nobody = { id: '', login: '', email: '', displayName: '', firstName: '', lastName: '' }

function aComment(by: { userId: string; email: string }) {
  const written = { date: '', dateGmt: '', content: 'Yes.', approved: '1', type: '', parent: '0' }
  return { id: '5', author: 'Marjorie', url: '', ...written, ...by }
}

test('an author numbered 0 is not everybody without an account', () => {
  const authors = noAuthors()
  addAuthor(authors, { ...nobody, id: '0', login: 'pokafor' })
  expect(authorBehind(aComment({ userId: '0', email: '' }), authors)).toBeUndefined()
})

test('people without an address, or with something that is none, are one for each comment', () => {
  for (const email of ['', 'none', 'not given']) {
    const identity = identityBehind(aComment({ userId: '0', email }), 'Marjorie', noAuthors())
    expect(identity).toEqual({ key: 'comment:5', name: 'Marjorie', email: null })
  }
})

test('an account counts before an address', () => {
  const authors = noAuthors()
  addAuthor(authors, { ...nobody, id: '2', login: 'pokafor', email: 'p@a.example' })
  addAuthor(authors, { ...nobody, id: '3', login: 'tashdown', email: 't@a.example' })
  const comment = aComment({ userId: '3', email: 'p@a.example' })
  expect(authorBehind(comment, authors)?.login).toBe('tashdown')
})
