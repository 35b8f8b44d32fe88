/** What XML 1.0 cannot carry, half a character included: it would break the whole file. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Turns lines round, or hides: nobody sees them, and in a file they reach beyond their own text. */
const HIDDEN = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** A text that any of our files can carry. */
export function plain(text: string) {
  return text.toWellFormed().replace(NOT_IN_XML, '\ufffd').replace(HIDDEN, '')
}

/** A comment as the public reads it, as paragraphs without markup; masks stay worded, in brackets. */
export function paragraphsOf(publicHtml: string) {
  return plain(publicHtml)
    .replace(/<mark class="cut">(.*?)<\/mark>/gs, '[$1]')
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<li>/g, '• ')
    .replace(/<\/(?:p|li|blockquote|pre)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
}
