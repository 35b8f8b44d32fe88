import type { HoldReason } from '#db/schema/comments.ts'
import { newContributor, oftenRefused, personPreModerated } from './checks/author.ts'
import { capitals } from './checks/capitals.ts'
import type { Check, Finding } from './checks/check.ts'
import { likelySpam } from './checks/likely-spam.ts'
import { length } from './checks/length.ts'
import { links } from './checks/links.ts'
import { pageClosed } from './checks/page-closed.ts'
import { pagePreModerated } from './checks/page-pre-moderated.ts'
import { personalData } from './checks/personal-data.ts'
import { repeat } from './checks/repeat.ts'
import { rudeWords } from './checks/rude-words.ts'
import type { Screened } from './checks/screened.ts'
import { wordList } from './checks/word-list.ts'

export type Concern = { reason: HoldReason; matched: string | null }

export type CheckSaid = Finding & { check: Check }

/** The policy, in the order an officer reads what each check said. */
const CHECKS: Check[] = [
  pageClosed,
  length,
  repeat,
  links,
  wordList,
  rudeWords,
  likelySpam,
  capitals,
  personalData,
  oftenRefused,
  newContributor,
  personPreModerated,
  pagePreModerated,
]

export function screen(screened: Screened): CheckSaid[] {
  return CHECKS.filter(({ switch: own }) => !own || screened.settings[own]).map((check) => ({
    check,
    ...check.look(screened),
  }))
}

/** The queue names the first alone: what was found in the words, before who wrote them and where. */
const MOST_TELLING: HoldReason[] = [
  ...(['personal_data', 'word_list', 'external_check', 'classifier', 'links', 'repeat'] as const),
  ...(['late', 'rejection_rate', 'premod_person', 'check_timeout'] as const),
  ...(['new_contributor', 'premod_page', 'pre_election', 'reported'] as const),
]

/** Why a comment must wait for an officer; nothing found means it is published, unread. */
export function concernsOf(said: CheckSaid[]): Concern[] {
  return said
    .filter(({ verdict }) => verdict === 'hold')
    .map(({ check, matched }) => ({ reason: check.reason, matched: matched?.join('\n') ?? null }))
    .sort((a, b) => MOST_TELLING.indexOf(a.reason) - MOST_TELLING.indexOf(b.reason))
}

/** What an author is asked before a text is taken the first time. */
export function questionsFor(screened: Screened) {
  return screen(screened).flatMap(({ check, verdict, matched }) =>
    verdict === 'hold' && check.ask ? [check.ask(matched ?? [])] : [],
  )
}

export const HOLD_NAMES: Record<HoldReason, string> = {
  premod_page: 'Every comment on this page is read first',
  premod_person: 'Changed words, or somebody always read first',
  new_contributor: 'New contributor',
  word_list: 'Word list',
  links: 'Links',
  repeat: 'Said before',
  rejection_rate: 'Often refused',
  reported: 'Reported',
  classifier: 'Likely spam',
  external_check: 'Outside check',
  check_timeout: 'Outside check did not answer',
  pre_election: 'Before an election',
  personal_data: 'Personal data',
  late: 'Sent after comments closed',
}
