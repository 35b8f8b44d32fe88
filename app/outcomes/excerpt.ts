const LONGEST = 150

/** The first words of a comment as the public reads it: masks stay worded, markup goes. */
export function excerpt(publicHtml: string) {
  const text = publicHtml
    .replace(/<mark class="cut">(.*?)<\/mark>/g, '[$1]')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= LONGEST) return text
  return `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`
}
