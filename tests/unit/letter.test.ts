import { expect, test } from 'vitest'
import { commentDecided, commentReceived, officialReply } from '#app/mail/comment-mails.ts'
import { letter } from '#app/mail/letter.ts'
import { outcomePublished } from '#app/mail/outcome-mail.ts'

const site = {
  council: 'Ambleford Borough Council',
  origin: 'https://talk.example',
  to: 'Marjorie',
}
const comment = { ...site, reference: 'C-7F3K2X', page: 'A library', held: false }
const link = { words: 'See it', address: 'https://talk.example/a?b=1&c=2' }

test('a subject cannot add a header to the mail', () => {
  const mail = letter({
    ...site,
    subject: 'Hello\r\nBcc: all@example.org\u0000',
    paragraphs: [],
    link,
  })
  expect(mail.subject).toBe('Hello Bcc: all@example.org')
})

test('a member’s name with a line break cannot add a header either', () => {
  const speaker = 'Cllr Okafor\nBcc: all@example.org'
  const mail = officialReply({ ...comment, speaker, post: 'Libraries', reply: 'Yes.' })
  expect(mail.subject).not.toMatch(/[\r\n]/)
})

test('nothing in a mail is read as HTML', () => {
  const attack = '<img src=x onerror="a()"> & more'
  const mail = letter({
    ...site,
    to: attack,
    subject: 'a',
    paragraphs: [attack],
    quote: attack,
    link,
  })
  expect(mail.html).not.toContain('<img')
  expect(mail.html.match(/&lt;img src=x onerror=&quot;a\(\)&quot;&gt; &amp; more/g)).toHaveLength(3)
  expect(mail.html).toContain('href="https://talk.example/a?b=1&amp;c=2"')
  expect(mail.text).toContain(attack)
})

test('quoted words are set apart line by line in the plain text', () => {
  const mail = letter({ ...site, subject: 'a', paragraphs: ['It says:'], quote: 'one\ntwo', link })
  expect(mail.text).toContain('> one\n> two')
})

test('every mail says who it is from and that it cannot be answered', () => {
  const mail = commentReceived(comment)
  for (const words of [mail.text, mail.html]) {
    expect(words).toContain('Ambleford Borough Council')
    expect(words).toContain('It cannot be answered.')
  }
})

test('a resident is told whether their comment waits or stands', () => {
  expect(commentReceived({ ...comment, held: true }).text).toContain('A moderator reads it before')
  expect(commentReceived(comment).text).toContain('It is on the page now.')
})

test.each([
  ['publish', 'Your comment is published: C-7F3K2X', 'has read and published'],
  ['return', 'Please change your comment: C-7F3K2X', 'has returned'],
  ['withhold', 'Your comment is not published: C-7F3K2X', 'has not published'],
  ['remove', 'Your comment was taken down: C-7F3K2X', 'has taken down'],
] as const)('to %s a comment is told in plain words', (verdict, subject, words) => {
  const rule = verdict === 'publish' ? null : { number: 3, title: 'Do not name staff' }
  const mail = commentDecided({ ...comment, verdict, rule, note: 'Take out the name.' })
  expect(mail.subject).toBe(subject)
  expect(mail.text).toContain(words)
  expect(mail.text).toContain('> Take out the name.')
  expect(mail.text).toContain('https://talk.example/comments/C-7F3K2X/trace')
  expect(mail.text.includes('It breaks house rule 3: do not name staff.')).toBe(rule !== null)
})

test('an outcome is told with the answers to what this person raised', () => {
  const mail = outcomePublished({
    ...site,
    review: { title: 'Which libraries open when', slug: 'hours' },
    did: 'Every branch gets a quiet room.',
    themes: [{ name: 'Somewhere quiet', disposition: 'adopted_in_part', reason: 'Three of four.' }],
    reference: 'C-7F3K2X',
  })
  expect(mail.subject).toBe('What was decided: Which libraries open when')
  expect(mail.text).toContain('Somewhere quiet: adopted in part. Three of four.')
  expect(mail.text).toContain('https://talk.example/reviews/hours/outcome')
})
