const USUAL = 150

/** The first words of a comment as the public reads it: masks stay worded, markup goes. */
export function excerpt(publicHtml: string, longest = USUAL) {
  const text = publicHtml
    .replace(/<mark class="cut">(.*?)<\/mark>/g, '[$1]')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= longest) return text
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')}…`
}
