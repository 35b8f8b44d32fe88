import { expect, test } from 'vitest'
import { commentDecided, commentReceived, officialReply } from '#app/mail/comment-mails.ts'
import { digest, letter } from '#app/mail/letter.ts'
import type { Message } from '#app/mail/mail.ts'
import { outcomePublished } from '#app/mail/outcome-mail.ts'

const envelope = {
  council: 'Ambleford Borough Council',
  to: 'Marjorie',
  because: 'because you took part',
}
const site = { origin: 'https://talk.example', key: null }
const comment = { ...site, reference: 'C-7F3K2X', page: 'A library', held: false }
function textOf(message: Message) {
  return letter(message, envelope).text
}
const link = { words: 'See it', address: 'https://talk.example/a?b=1&c=2' }

test('a subject cannot add a header to the mail', () => {
  const subject = 'Hello\r\nBcc: all@example.org\u0000'
  const mail = letter({ subject, paragraphs: [], link }, envelope)
  expect(mail.subject).toBe('Hello Bcc: all@example.org')
})

test('a member’s name with a line break cannot add a header either', () => {
  const speaker = 'Cllr Okafor\nBcc: all@example.org'
  const reply = officialReply({ ...comment, speaker, post: 'Libraries', reply: 'Yes.' })
  const mail = letter(reply, envelope)
  expect(mail.subject).not.toMatch(/[\r\n]/)
})

test('nothing in a mail is read as HTML', () => {
  const attack = '<img src=x onerror="a()"> & more'
  const message = { subject: 'a', paragraphs: [attack], quote: attack, link }
  const mail = letter(message, { ...envelope, to: attack })
  expect(mail.html).not.toContain('<img')
  expect(mail.html.match(/&lt;img src=x onerror=&quot;a\(\)&quot;&gt; &amp; more/g)).toHaveLength(3)
  expect(mail.html).toContain('href="https://talk.example/a?b=1&amp;c=2"')
  expect(mail.text).toContain(attack)
})

test('quoted words are set apart line by line in the plain text', () => {
  const message = { subject: 'a', paragraphs: ['It says:'], quote: 'one\ntwo', link }
  const mail = letter(message, envelope)
  expect(mail.text).toContain('> one\n> two')
})

test('every mail says who it is from and that it cannot be answered', () => {
  const mail = letter(commentReceived(comment), envelope)
  for (const words of [mail.text, mail.html]) {
    expect(words).toContain('Ambleford Borough Council')
    expect(words).toContain('It cannot be answered.')
  }
})

test('a resident is told whether their comment waits or stands', () => {
  expect(textOf(commentReceived({ ...comment, held: true }))).toContain(
    'A moderator reads it before',
  )
  expect(textOf(commentReceived(comment))).toContain('It is on the page now.')
})

test.each([
  ['publish', 'Your comment is published: C-7F3K2X', 'has read and published'],
  ['return', 'Please change your comment: C-7F3K2X', 'has returned'],
  ['withhold', 'Your comment is not published: C-7F3K2X', 'has not published'],
  ['remove', 'Your comment was taken down: C-7F3K2X', 'has taken down'],
] as const)('to %s a comment is told in plain words', (verdict, subject, words) => {
  const rule =
    verdict === 'publish'
      ? null
      : { number: 3, title: 'Do not name staff', text: 'They have no voice here.' }
  const decided = commentDecided({
    ...comment,
    verdict,
    rule,
    note: 'Take out the name.',
    masks: [],
  })
  const mail = letter(decided, envelope)
  expect(mail.subject).toBe(subject)
  expect(mail.text).toContain(words)
  expect(mail.text).toContain('> Take out the name.')
  expect(mail.text).toContain('https://talk.example/comments/C-7F3K2X/trace')
  expect(mail.text.includes('It breaks house rule 3: do not name staff.')).toBe(rule !== null)
})

test('an outcome is told with the answers to what this person raised', () => {
  const outcome = outcomePublished({
    ...site,
    review: { title: 'Which libraries open when', slug: 'hours' },
    did: 'Every branch gets a quiet room.',
    themes: [
      {
        name: 'Somewhere quiet',
        disposition: 'adopted_in_part',
        reason: 'Three of four.',
        what_changes: 'Rooms by May.',
      },
    ],
    replaces: null,
    link: { words: 'See it', address: 'https://talk.example/comments/C-7F3K2X/trace' },
  })
  const mail = letter(outcome, envelope)
  expect(mail.subject).toBe('What was decided: Which libraries open when')
  expect(mail.text).toContain(
    'Somewhere quiet: adopted in part. Three of four. What changes: Rooms by May.',
  )
  expect(mail.text).toContain('https://talk.example/reviews/hours/outcome')
})

test('several pieces of news come in one mail, each under its own heading', () => {
  const one = commentReceived(comment)
  const mail = digest([one, { ...one, subject: 'Another' }], envelope)
  expect(mail.subject).toBe('2 pieces of news')
  expect(mail.text).toContain('* We have your comment C-7F3K2X\n\nThank you')
  expect(mail.text).toContain('* Another\n\nThank you')
  expect(mail.html.match(/<h2/g)).toHaveLength(2)
  expect(digest([one], envelope)).toEqual(letter(one, envelope))
})

test('a mail that may be stopped says how, and one that may not does not', () => {
  const stop = { unsubscribe: 'https://talk.example/u?a=1&b=2', choices: 'https://talk.example/c' }
  const mail = letter(commentReceived(comment), { ...envelope, stop })
  expect(mail.text).toContain('Stop this mail, without signing in:\nhttps://talk.example/u?a=1&b=2')
  expect(mail.html).toContain('href="https://talk.example/u?a=1&amp;b=2"')
  expect(textOf(commentReceived(comment))).not.toContain('Stop this mail')
})

test('somebody who gave an address and no name is greeted without one', () => {
  const mail = letter(commentReceived(comment), { ...envelope, to: null })
  expect(mail.text).toMatch(/^Hello,\n/)
})
