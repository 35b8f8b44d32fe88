import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { sharedFile } from './shared-file.ts'

const FILE = sharedFile('data/themes/nhs_feedback_human_coded.csv')

export const hasNhsComments = existsSync(FILE)

/** The columns that are no theme. */
const OTHERS = new Set([
  'Comment ID',
  'Trust',
  'Respondent ID',
  'Date',
  'Service type 1',
  'Service type 2',
  'FFT categorical answer',
  'FFT question',
  'FFT answer',
  'Person identifiable info?',
  'Comment sentiment',
  'Not assigned',
  'Labelling not possible',
])

export type NhsComment = { text: string; themes: string[] }

/** Comments of two NHS trusts with the themes people coded them to. */
export function nhsComments(): NhsComment[] {
  if (!hasNhsComments) return []
  const text = readFileSync(FILE, 'utf8').replace(/^\uFEFF/, '')
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data.map((row) => ({
    text: row['FFT answer'] ?? '',
    themes: Object.keys(row).filter((name) => !OTHERS.has(name) && Number(row[name]) === 1),
  }))
}

/** Coded comments of more than twelve characters: four in five to learn from, one in five to be tried on. Always the same ones. */
export function nhsSplit() {
  const coded = nhsComments().filter(({ text, themes }) => themes.length > 0 && text.length > 12)
  let state = 7
  const draw = () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff
  const drawn = coded.map((comment) => ({ comment, isTried: draw() < 0.2 }))
  return {
    learned: drawn.filter(({ isTried }) => !isTried).map(({ comment }) => comment),
    tried: drawn.filter(({ isTried }) => isTried).map(({ comment }) => comment),
  }
}

/** Comments of more than three characters in two halves, always the same: one to choose settings by, one to try them on. */
export function nhsHalves() {
  const all = nhsComments().map((comment, row) => ({ comment, isTried: mixed(row + 1) % 2 === 1 }))
  const long = all.filter(({ comment }) => comment.text.length > 3)
  return {
    whole: long.map(({ comment }) => comment),
    chosenBy: long.filter(({ isTried }) => !isTried).map(({ comment }) => comment),
    triedOn: long.filter(({ isTried }) => isTried).map(({ comment }) => comment),
  }
}

/** MurmurHash’s last step: neighbouring rows fall anywhere. */
function mixed(row: number) {
  let bits = Math.imul(row ^ (row >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
