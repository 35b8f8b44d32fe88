const TAG = /\[(\/?)([a-z][\w-]*)((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s\][<>"']+))*)\s*\/?\]/gi

const ADDRESS_TAG = /\[[a-z]+=(https?:[^\s\][<>"]+)[^\][<>]*\]/gi

const CORE = ['caption', 'wp_caption', 'gallery', 'playlist', 'audio', 'video', 'embed']

/**
 * Takes WordPress's [shortcodes] out, keeping what stands between them, captions and addresses.
 * Square brackets that only look like them, as in "[sic]", stay.
 */
export function withoutShortcodes(content: string) {
  const closed = new Set([...content.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name]) => name))
  return content
    .replace(ADDRESS_TAG, '\n\n$1\n\n')
    .replace(TAG, (written, slash: string, name: string, attributes: string) => {
      const isShortcode =
        slash !== '' || attributes !== '' || closed.has(name) || CORE.includes(name)
      return isShortcode ? whatRemains(attributes) : written
    })
}

function whatRemains(attributes: string) {
  const caption = /\bcaption="([^"]+)"/.exec(attributes)?.[1]
  const address = /\b(?:src|url|mp3|m4a|mp4)="(https?:[^"]+)"/.exec(attributes)?.[1]
  return [caption, address].map((kept) => (kept ? `\n\n${kept}\n\n` : '')).join('')
}
