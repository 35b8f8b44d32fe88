import type { LoaderFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import { loader as apiComments } from '#app/routes/api/comments.ts'
import { loader as commentPage } from '#app/routes/public/comment.tsx'
import { loader as newComment } from '#app/routes/public/comment-new.tsx'
import { loader as outcome } from '#app/routes/public/outcome.tsx'
import { loader as publication } from '#app/routes/public/publication.tsx'
import { loader as publications } from '#app/routes/public/publications.tsx'
import { loader as register } from '#app/routes/public/moderation-register.tsx'
import { loader as review } from '#app/routes/public/review.tsx'
import { loader as whatChanged } from '#app/routes/public/what-changed.tsx'
import { aPublication } from '../support/ambleford.ts'
import { answerOf, asking } from '../support/session.ts'

/** NUL is what scanners put into addresses, and what PostgreSQL cannot compare anything with. */
const NUL = '%00'

type Loader = (args: LoaderFunctionArgs) => unknown
type Asked = { search?: string; params?: Record<string, string> }

async function statusFrom(loader: Loader, { search = '', params }: Asked) {
  const { slug } = await aPublication()
  const request = asking(`/somewhere${search}`)
  const args = { request, params: params ?? { slug }, context: { nonce: '' } }
  return (await answerOf(() => loader(args))).status
}

test.each<[string, Loader, string]>([
  ['one thread', publication, `thread=${NUL}`],
  ['a page of threads', publication, `from=2026-01-01T00:00:00.000Z~${NUL}`],
  ['a form for a reply', newComment, `in_reply_to=${NUL}`],
  ['a list of publications', publications, `before=${NUL}~a`],
  ['the publications of a portfolio', publications, `portfolio=${NUL}`],
  ['what changed', whatChanged, `before=${NUL}`],
  ['the register', register, `before=a~${NUL}`],
  ['the API', apiComments, `after=${NUL}~a`],
])(
  'an address with a broken character asks for %s without breaking it',
  async (_, loader, search) => {
    expect(await statusFrom(loader, { search: `?${search}` })).toBeLessThan(500)
  },
)

test.each<[string, Loader]>([
  ['publication', publication],
  ['comment', commentPage],
  ['review', review],
  ['outcome', outcome],
  ['list of comments', apiComments],
])('a %s with a broken name is not found', async (_, loader) => {
  const params = { slug: '\u0000', reference: '\u0000' }
  expect(await statusFrom(loader, { params })).toBe(404)
})
