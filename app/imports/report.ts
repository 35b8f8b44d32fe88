export type Remark = {
  what: 'entry' | 'comment' | 'pingback'
  why: string
  count: number
  /** Titles of entries; of comments the number alone, never a name, an address or a word. */
  examples: string[]
}

export type ImportReport = {
  publications: { added: number; alreadyThere: number }
  /** Official replies and held comments are among those added. */
  comments: { added: number; officialReplies: number; held: number; alreadyThere: number }
  pingbacks: { added: number; alreadyThere: number }
  authors: { added: number; alreadyThere: number }
  refused: Remark[]
  /** Came in, but not as it was. */
  altered: Remark[]
}

const MOST_EXAMPLES = 20

export function anEmptyReport(): ImportReport {
  return {
    publications: { added: 0, alreadyThere: 0 },
    comments: { added: 0, officialReplies: 0, held: 0, alreadyThere: 0 },
    pingbacks: { added: 0, alreadyThere: 0 },
    authors: { added: 0, alreadyThere: 0 },
    refused: [],
    altered: [],
  }
}

export type Remarked = { what: Remark['what']; why: string; example: string }

export function remark(remarks: Remark[], { what, why, example }: Remarked) {
  let same = remarks.find((other) => other.what === what && other.why === why)
  if (!same) remarks.push((same = { what, why, count: 0, examples: [] }))
  same.count += 1
  if (same.examples.length < MOST_EXAMPLES) same.examples.push(example)
}

/** The report as lines for a terminal. */
export function reportText(report: ImportReport, dryRun: boolean) {
  const { publications, comments, pingbacks, authors } = report
  return [
    dryRun ? 'Nothing was changed. This would come in:' : 'This came in:',
    `  ${counted(publications.added, 'publication')}${before(publications)}`,
    `  ${counted(comments.added, 'comment')}${before(comments)}`,
    `    ${counted(comments.officialReplies, 'official reply', 'official replies')} among them`,
    `    ${comments.held} of them waiting for an officer`,
    `  ${counted(pingbacks.added, 'pingback or trackback', 'pingbacks and trackbacks')}${before(pingbacks)}`,
    `  ${counted(authors.added, 'author')}${before(authors)}`,
    ...remarksText('Refused:', report.refused),
    ...remarksText('Changed on the way in:', report.altered),
  ].join('\n')
}

function remarksText(heading: string, remarks: Remark[]) {
  if (remarks.length === 0) return []
  return ['', heading, ...remarks.flatMap(remarkText)]
}

function remarkText({ what, why, count, examples }: Remark) {
  const left = count - examples.length
  const names = examples.map((example) => `    ${printable(example)}`)
  return [
    `  ${counted(count, what, PLURALS[what])}: ${printable(why)}`,
    ...names,
    ...(left > 0 ? [`    and ${left} more`] : []),
  ]
}

const PLURALS = { entry: 'entries', comment: 'comments', pingback: 'pingbacks' }

function counted(count: number, one: string, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`
}

function before({ alreadyThere }: { alreadyThere: number }) {
  return alreadyThere > 0 ? ` (${alreadyThere} already there)` : ''
}

/** A title must not move the cursor of whoever reads the report. */
function printable(text: string) {
  return text.replace(/\p{Cc}/gu, ' ').slice(0, 120)
}
