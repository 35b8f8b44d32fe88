import { SETTING_NAMES } from '#app/comments/check-settings.ts'
import { SUBJECT_NAMES } from '#app/disclosures/disclosure.ts'
import { FORMAT_NAMES } from '#app/exports/export.ts'
import { ESCALATION_KINDS } from '#app/moderation/escalation.ts'
import { EXCLUSION_CODES } from '#app/moderation/exclusion.ts'
import { CATEGORY_NAMES } from '#app/moderation/redaction.ts'
import { MODES_IN_SHORT } from '#app/publications/mode.ts'
import { ROLE_TITLES } from '#app/people/person.ts'
import { ACTS } from '#app/people/permissions.ts'
import { providerName } from '#app/people/provider.ts'
import { GATE_TITLES } from '#app/reviews/gate.ts'
import { DISPOSITION_NAMES } from '#app/reviews/disposition.ts'
import { CHANNEL_NAMES } from '#app/themes/contribution.ts'
import { FLAG_NAMES, STANCE_NAMES } from '#app/themes/theme.ts'
import { counted } from '#app/ui/counted.ts'
import { dateIn } from '#app/ui/dates.ts'
import {
  COMPLAINT_REASONS,
  LISTS,
  REFUSALS,
  SANCTIONS,
  STATES,
  VERDICTS,
  weekdaysInWords,
} from './code.ts'

type Fact = string | number
type Naming = (provider: string) => string
type InWords = (fact: Fact, nameOfProvider: Naming) => string

/** What each detail of an event is in words. An id of ours says nothing to a reader and has none. */
const DETAILS = {
  state: named(STATES),
  concerns: (count) =>
    count === 0 ? '' : `for ${count === 1 ? 'one reason' : `${count} reasons`}`,
  revision: (number) => `version ${number}`,
  edition: (number) => `edition ${number}`,
  decision: (number) => `decision ${number}`,
  draft: (number) => `draft ${number}`,
  verdict: named(VERDICTS),
  kind: named({ ...SANCTIONS, ...ESCALATION_KINDS }),
  code: named(EXCLUSION_CODES),
  category: named(CATEGORY_NAMES),
  places: number('place'),
  because: named(COMPLAINT_REASONS),
  mode: named(MODES_IN_SHORT),
  starts_at: (at) => `from ${dateIn(String(at))}`,
  list: named(LISTS),
  words: number('entry', 'entries'),
  setting: (name) => `“${inWordsOf(SETTING_NAMES, name)}”`,
  value: (set) => `now ${set}`,
  rule: (number) => `under house rule ${number}`,
  comments: number('comment'),
  pingbacks: number('link from another blog', 'links from other blogs'),
  format: named(FORMAT_NAMES),
  about: named(SUBJECT_NAMES),
  theme: () => '',
  version: (number) => `version ${number} of the themes`,
  contributions: number('contribution'),
  flag: named(FLAG_NAMES),
  from: () => '',
  channel: named(CHANNEL_NAMES),
  refused: number('row refused', 'rows refused'),
  stance: (code) => `stance: ${named(STANCE_NAMES)(code, String)}`,
  disposition: named(DISPOSITION_NAMES),
  gate: (gate) => `“${inWordsOf(GATE_TITLES, gate)}”`,
  closes_on: (day) => `to close on ${dateIn(String(day))}`,
  gathered: number('comment taken in', 'comments taken in'),
  left_scope: number('comment left out', 'comments left out'),
  publications: number('publication'),
  sha256: (hash) => `sealed as ${hash}`,
  answers: number('comment is answered', 'comments are answered'),
  changed: named({ yes: 'with changes', no: 'without changes' }),
  by_link: named({ yes: 'by the link in a mail', no: 'signed in' }),
  due: (day) => `due on ${dateIn(String(day))}`,
  role: named(ROLE_TITLES),
  source: named({ invitation: 'by invitation', directory: 'as the council’s directory says' }),
  by: named({ administrator: 'on these pages', command_line: 'on the server’s command line' }),
  address: named({
    confirmed: 'at the address that was invited',
    not_asked: 'by a link bound to no address',
  }),
  provider: (id, nameOfProvider) => nameOfProvider(String(id)),
  second_factor: (given) => (given === 1 ? 'with a second factor' : ''),
  left: number('code left', 'codes left'),
  told: number('person told by mail', 'people told by mail'),
  comments_stay: number('comment stays without the name', 'comments stay without the name'),
  comments_gone: number('comment is emptied', 'comments are emptied'),
  method: (method) =>
    method === 'GET' || method === 'HEAD' ? 'a page was opened' : 'a form was sent',
  why: named(REFUSALS),
  needed: (act) => `only for those who may ${lowered(actInWords(String(act)))}`,
  weekdays: (days) => weekdaysInWords(String(days)),
  opens: (time) => `from ${time}`,
  closes: (time) => `to ${time}`,
  target_days: (count) => `read within ${counted(Number(count), 'working day')}`,
  starts_on: (day) => `from ${dateIn(String(day))}`,
  ends_on: (day) => `to ${dateIn(String(day))}`,
} satisfies Record<string, InWords>

export type DetailName = keyof typeof DETAILS

/** "Waits to be read by an officer, for 2 reasons". What is not a list of facts says nothing. */
export function detailInWords(detail: string | null, nameOfProvider: Naming = providerName) {
  if (detail === null) return ''
  const phrases = Object.entries(readable(detail))
    .filter((entry): entry is [string, Fact] => isFact(entry[1]))
    .map(([name, fact]) => factInWords(name, { fact, nameOfProvider }))
  const sentence = phrases.filter(Boolean).join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function factInWords(name: string, told: { fact: Fact; nameOfProvider: Naming }) {
  const { fact, nameOfProvider } = told
  if (isDetail(name)) return DETAILS[name](fact, nameOfProvider)
  return `${name} ${fact}`.replaceAll('_', ' ')
}

function isDetail(name: string): name is DetailName {
  return Object.hasOwn(DETAILS, name)
}

/** A code that this version does not know is read as it stands, without its joints. */
function named(words: Record<string, string>): InWords {
  return (code) => lowered(words[code] ?? String(code).replaceAll('_', ' '))
}

function inWordsOf(words: Record<string, string>, code: Fact) {
  return words[code] ?? String(code)
}

function number(one: string, many?: string): InWords {
  return (count) => (count === 0 ? '' : counted(Number(count), one, many))
}

function lowered(words: string) {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function actInWords(act: string) {
  const row = Object.entries(ACTS).find(([name]) => name === act)?.[1]
  return row?.words ?? act.replaceAll('_', ' ')
}

function isFact(value: unknown): value is Fact {
  return typeof value === 'string' || typeof value === 'number'
}

function readable(detail: string): object {
  try {
    const parsed: unknown = JSON.parse(detail)
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}
