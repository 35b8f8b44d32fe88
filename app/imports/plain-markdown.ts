const MARKS = /(?:(?:https?|ftp):\/\/|www\.)[a-z0-9-][^\s<]*|[\\*_`~&<(:]/gi

/**
 * Words that were plain stay plain: a backslash goes before a character only where Markdown would
 * take it for a mark. Addresses are left whole.
 */
export function plainInline(text: string) {
  const tidy = text.replace(/[^\S\n\u00a0]+/g, ' ').replace(/ ?\n ?/g, '\n')
  return tidy.replace(MARKS, (found, place: number) => {
    if (found.length > 1) return found
    const around = { before: tidy[place - 1] ?? '', rest: tidy.slice(place + 1), text: tidy }
    return isMark(found, around) ? `\\${found}` : found
  })
}

type Around = { before: string; rest: string; text: string }

function isMark(character: string, { before, rest, text }: Around) {
  const after = rest.slice(0, 1)
  switch (character) {
    case '\\':
      return after === '' || /[!-/:-@[-`{-~\n]/.test(after)
    case '*':
      return !(isGap(before) && isGap(after))
    case '_':
      return !(isGap(before) && isGap(after)) && !(isLetter(before) && isLetter(after))
    case '`':
    case '~':
      return text.indexOf(character) !== text.lastIndexOf(character)
    case '&':
      return /^#?\w{1,40};/.test(rest)
    case '<':
      return /^(?:[a-z][\w+.-]{1,40}:|[^\s@]{1,80}@)/i.test(rest)
    default:
      return before === ']'
  }
}

function isGap(neighbour: string) {
  return neighbour === '' || /\s/.test(neighbour)
}

function isLetter(neighbour: string) {
  return /[\p{L}\p{N}]/u.test(neighbour)
}

/**
 * The same for what Markdown reads at the start of a line. Lists stay lists, except where they
 * would be numbered differently: "2." after a paragraph would be shown as "1.".
 */
export function plainLines(run: string) {
  let last = { number: 0, dot: '' }
  let isAfterGap = false
  const lines = run.split('\n').map((line) => {
    const [marker = '', digits, dot = ''] = /^(\d{1,9})([.)])(?= |$)/.exec(line) ?? []
    const rest = line.slice(marker.length + 1)
    const next = { number: Number(digits), dot }
    const goesOn = next.number === last.number + 1 && (last.number === 0 || dot === last.dot)
    if (marker && goesOn && rest.trim() !== '') {
      last = next
      isAfterGap = false
      return `${marker} ${plainStart(rest, true)}`
    }
    if (line !== '' && (isAfterGap || isBullet(line))) last = { number: 0, dot: '' }
    isAfterGap = line === ''
    return plainStart(line, false)
  })
  return lines.join('\n')
}

function isBullet(line: string) {
  return /^[-+*] +\S/.test(line)
}

function plainStart(line: string, isInList: boolean): string {
  if (isBullet(line) && !isInList) return line.slice(0, 2) + plainStart(line.slice(2), true)
  if (/^(?:#{1,6}(?: |$)|>|`{3}|~{3}|[-+*] |[-=_*|:+~ ]+$)/.test(line)) return `\\${line}`
  return line.replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
}
