/** What a column of a file, or a line at the head of a letter, may be called. */
export const COLUMNS = {
  channel: ['channel', 'kind', 'type', 'how'],
  received_on: ['date', 'day', 'received', 'received on', 'date received'],
  name: ['name', 'from', 'contributor', 'sender', 'author'],
  email: ['email', 'e-mail', 'email address'],
  address: ['address', 'postal address'],
  may_contact: ['may contact', 'may be contacted', 'contact', 'consent to contact'],
  on_behalf_of: ['on behalf of', 'organisation', 'organization', 'group'],
  ward: ['ward', 'village', 'ward or village', 'area'],
  words: ['words', 'text', 'what they said', 'comment', 'comments', 'response', 'message', 'body'],
} as const

export type Column = keyof typeof COLUMNS

/** A contribution as it stands in a file, before anybody has looked whether it can be entered. */
export type Written = Partial<Record<Column, string>>

export function columnNamed(heading: string): Column | null {
  const name = heading.trim().toLowerCase().replaceAll('_', ' ').replace(/\s+/g, ' ')
  for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    if (names.includes(name)) return column
  }
  return null
}

const BETWEEN = /^[ \t]*-{3,}[ \t]*$/m

/**
 * Several letters in one text are parted by a line of three dashes. Each may begin with lines such as
 * "Name: Edith Croft", and an empty line, before what was said.
 */
export function writtenIn(text: string): Written[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part.length > 0)
    .map(headed)
}

function headed(part: string): Written {
  const written: Written = {}
  const lines = part.split('\n')
  let head = 0
  for (const line of lines) {
    // Word parts its paragraphs by empty lines.
    if (line.trim() === '') {
      head += 1
      continue
    }
    const [, heading = '', value = ''] = /^([\p{L} _-]{2,30}):[ \t]*(.*)$/u.exec(line.trim()) ?? []
    const column = columnNamed(heading)
    if (!column || column === 'words' || written[column] !== undefined) break
    written[column] = value.trim()
    head += 1
  }
  return { ...written, words: lines.slice(head).join('\n').trim() }
}
