import { beforeAll, expect, test } from 'vitest'
import { outbox, outboxMails, outboxFolder } from '#app/mail/post.server.ts'
import { loader as comment } from '#app/routes/public/comment.tsx'
import { loader as publication } from '#app/routes/public/publication.tsx'
import { loader as card } from '#app/routes/officer/comment.tsx'
import { loader as newest } from '#app/routes/public/home.tsx'
import { newId } from '#db/id.ts'
import {
  aComment,
  aDecision,
  aMomentLater,
  anOfficer,
  aPublication,
  theComment,
} from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { hostileTexts, IN_PAGES, inPieces, strangersIn } from '../support/hostile.ts'
import { signedIn } from '../support/session.ts'

/** What a script asks for in place of a page: whatever the loaders of a page answer, as `.data`. */

const REFUSED_BY_FORMS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/
const texts = hostileTexts().filter((text) => !REFUSED_BY_FORMS.test(text) && text.isWellFormed())
const pieces = inPieces(texts, 4_500)

let page: Awaited<ReturnType<typeof aPublication>>
let references: string[]

beforeAll(async () => {
  page = await aPublication({ title: texts[0]?.slice(0, 60) ?? '', body: pieces.join('\n\n') })
  const officer = await anOfficer()
  references = []
  for (const body of pieces) {
    const { id, reference } = await aComment({ on: page, body })
    const sent = await theComment(id)
    if (sent.state === 'held') await aDecision(sent, { verdict: 'publish' }, officer)
    references.push(reference)
  }
}, 120_000)

type Found = { html: string[]; words: string[] }

/** Every piece of HTML in an answer, by the names that hold it, and every other text. */
function textsIn(answer: unknown, name = '', found: Found = { html: [], words: [] }): Found {
  if (typeof answer === 'string') {
    const isHtml = /html$/i.test(name) || name === 'lead'
    found[isHtml ? 'html' : 'words'].push(answer)
  } else if (Array.isArray(answer)) {
    for (const each of answer) textsIn(each, name, found)
  } else if (typeof answer === 'object' && answer !== null) {
    for (const [key, each] of Object.entries(answer)) textsIn(each, key, found)
  }
  return found
}

test('a page, its comments and a moderator’s card are given to scripts with HTML of the list alone', async () => {
  const officer = aBrowser([await signedIn(await anOfficer())])
  const { slug } = page
  const answers = [
    await officer.open(newest, { path: '/' }),
    await officer.open(publication, { path: `/publications/${slug}`, params: { slug } }),
  ]
  for (const reference of references) {
    const params = { reference }
    answers.push(await officer.open(comment, { path: `/comments/${reference}`, params }))
    answers.push(await officer.open(card, { path: `/officer/comments/${reference}`, params }))
  }
  const found = answers.map(({ said }) => textsIn(said))
  expect(found.flatMap(({ html }) => html).length).toBeGreaterThan(Math.min(pieces.length, 50))
  for (const html of found.flatMap((each) => each.html)) {
    expect(strangersIn(html, IN_PAGES)).toEqual([])
  }
  expect(found.some(({ words }) => words.some((word) => pieces.includes(word)))).toBe(true)
})

test('the demonstration’s outbox gives each mail back as it was written, and no line of another', async () => {
  const post = outbox(outboxFolder())
  for (const text of pieces) {
    const [subject = '', to] = [text.split('\n')[0], 'nell@ambleford.example']
    const letter = { id: newId(), at: aMomentLater(), to, subject, html: '', unsubscribe: null }
    await post.send(
      { ...letter, text: `To: everybody\nSubject: another\n\n${text}` },
      async () => {},
    )
    const [shown] = await outboxMails()
    expect(shown).toEqual({
      at: letter.at,
      to,
      subject,
      text: `To: everybody\nSubject: another\n\n${text}\n`,
    })
  }
})
