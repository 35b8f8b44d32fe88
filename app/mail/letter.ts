import type { Mail } from './mail.ts'

type Letter = {
  council: string
  to: string
  subject: string
  paragraphs: string[]
  /** Words of the person or the officer, set apart. */
  quote?: string
  link: { words: string; address: string }
}

/** One small layout for every mail: the plain text, and the same in HTML. */
export function letter(letter: Letter): Mail {
  return { subject: oneLine(letter.subject), text: textOf(letter), html: htmlOf(letter) }
}

function textOf({ council, to, paragraphs, quote, link }: Letter) {
  const quoted = quote ? [quote.replace(/^/gm, '> ')] : []
  const closing = `${council}\nYou get this mail because you took part. It cannot be answered.`
  return [
    `Hello ${to},`,
    ...paragraphs,
    ...quoted,
    `${link.words}:\n${link.address}`,
    closing,
  ].join('\n\n')
}

function htmlOf({ council, to, paragraphs, quote, link }: Letter) {
  const lines = [`Hello ${to},`, ...paragraphs].map((line) => `<p>${escaped(line)}</p>`)
  if (quote) lines.push(`<blockquote style="${QUOTE}">${escaped(quote)}</blockquote>`)
  const address = escaped(link.address)
  lines.push(`<p><a href="${address}" style="${BUTTON}">${escaped(link.words)}</a></p>`)
  lines.push(
    `<p style="${SMALL}">${escaped(council)}<br>You get this mail because you took part. It cannot be answered.</p>`,
  )
  return `<!doctype html><html lang="en-GB"><body style="${BODY}">${lines.join('')}</body></html>`
}

const BODY = 'font:17px/1.5 sans-serif;color:#14201d;max-width:36em;margin:1.5em auto;padding:0 1em'
const QUOTE = 'margin:1em 0;padding-left:1em;border-left:3px solid #d9e9e3;white-space:pre-line'
const BUTTON =
  'display:inline-block;padding:.6em 1em;background:#0b5345;color:#ffffff;border-radius:4px;font-weight:600;text-decoration:none'
const SMALL = 'font-size:14px;color:#52605c;border-top:1px solid #d5dcd9;padding-top:1em'

function escaped(text: string) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A display name or a title must not be able to add a header. */
function oneLine(text: string) {
  return text.replace(/[\r\n\u0000-\u001f]+/g, ' ').trim()
}
