const AUDIENCES = ['account', 'admin', 'member', 'officer']

/**
 * An address without what it names: `/officer/comments/C-7F3K2XB/decisions` becomes
 * `/officer/comments/:/decisions`. After the audience, our addresses say what and which in turn.
 */
export function actIn(path: string) {
  const words = path
    .replace(/\.data$/, '')
    .split('/')
    .filter(Boolean)
  const audience = AUDIENCES.includes(words[0] ?? '') ? words.splice(0, 1) : []
  const act = words.map((word, place) => (place % 2 === 0 && isPlain(word) ? word : ':'))
  return `/${[...audience, ...act].slice(0, 8).join('/')}`
}

function isPlain(word: string) {
  return /^[a-z][a-z-]{0,40}$/.test(word)
}
