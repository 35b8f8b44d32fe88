import type { Mail, Message } from './mail.ts'

type Envelope = {
  council: string
  /** The name to greet, where there is one. */
  to: string | null
  /** Why this person gets it: "because you follow this". */
  because: string
  /** How to stop it, for mail that may be stopped. */
  stop?: { unsubscribe: string; choices: string }
}

/** One small layout for every mail: the plain text, and the same in HTML. */
export function letter(message: Message, envelope: Envelope): Mail {
  const { subject } = message
  return assemble({ subject, parts: partsOf(message) }, envelope)
}

/** Several messages gathered into one mail, each under its own subject. */
export function digest(messages: Message[], envelope: Envelope): Mail {
  const [only] = messages
  if (only && messages.length === 1) return letter(only, envelope)
  const shown = messages.slice(0, LONGEST_DIGEST)
  const rest = messages.length - shown.length
  const parts = shown.flatMap((message): Part[] => [
    { kind: 'heading', text: oneLine(message.subject) },
    ...partsOf(message),
  ])
  if (rest > 0) parts.push({ kind: 'line', text: `And ${rest} more like these.` })
  return assemble({ subject: `${messages.length} pieces of news`, parts }, envelope)
}

const LONGEST_DIGEST = 50

type Part =
  | { kind: 'line' | 'heading' | 'quote'; text: string }
  | { kind: 'link'; words: string; address: string }

function partsOf({ paragraphs, quote, link }: Message): Part[] {
  const lines = paragraphs.map((text): Part => ({ kind: 'line', text }))
  const quoted: Part[] = quote ? [{ kind: 'quote', text: quote }] : []
  return [...lines, ...quoted, { kind: 'link', ...link }]
}

type Content = { subject: string; parts: Part[] }

function assemble({ subject, parts }: Content, envelope: Envelope): Mail {
  const greeting = envelope.to ? `Hello ${oneLine(envelope.to)},` : 'Hello,'
  const all: Part[] = [{ kind: 'line', text: greeting }, ...parts]
  return {
    subject: oneLine(subject),
    text: [...all.map(asText), ...closingText(envelope)].join('\n\n'),
    html: page([...all.map(asHtml), ...closingHtml(envelope)]),
  }
}

function asText(part: Part) {
  if (part.kind === 'link') return `${part.words}:\n${part.address}`
  if (part.kind === 'quote') return part.text.replace(/^/gm, '> ')
  return part.kind === 'heading' ? `* ${part.text}` : part.text
}

function asHtml(part: Part) {
  if (part.kind === 'link') {
    return `<p><a href="${escaped(part.address)}" style="${BUTTON}">${escaped(part.words)}</a></p>`
  }
  const text = escaped(part.text)
  if (part.kind === 'quote') return `<blockquote style="${QUOTE}">${text}</blockquote>`
  return part.kind === 'heading' ? `<h2 style="${HEADING}">${text}</h2>` : `<p>${text}</p>`
}

const NO_ANSWER = 'It cannot be answered.'

function closingText({ council, because, stop }: Envelope) {
  const why = `${council}\nYou get this mail ${because}. ${NO_ANSWER}`
  if (!stop) return [why]
  return [
    why,
    `Stop this mail, without signing in:\n${stop.unsubscribe}`,
    `Choose what you are told:\n${stop.choices}`,
  ]
}

function closingHtml({ council, because, stop }: Envelope) {
  const links = stop
    ? `<br>${anchor(stop.unsubscribe, 'Stop this mail')} · ${anchor(stop.choices, 'Choose what you are told')}`
    : ''
  const why = `${escaped(council)}<br>You get this mail ${escaped(because)}. ${NO_ANSWER}`
  return [`<p style="${SMALL}">${why}${links}</p>`]
}

function anchor(address: string, words: string) {
  return `<a href="${escaped(address)}" style="color:#52605c">${words}</a>`
}

function page(parts: string[]) {
  return `<!doctype html><html lang="en-GB"><body style="${BODY}">${parts.join('')}</body></html>`
}

const BODY = 'font:17px/1.5 sans-serif;color:#14201d;max-width:36em;margin:1.5em auto;padding:0 1em'
const HEADING = 'font-size:19px;line-height:1.3;margin:1.6em 0 .4em'
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
