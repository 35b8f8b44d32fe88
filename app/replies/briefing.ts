import type { BriefingState } from '#db/schema/briefing.ts'

export const STATE_NAMES: Record<BriefingState, string> = {
  requested: 'Asked for',
  with_service: 'With the service',
  drafted: 'Drafted',
  with_member: 'With the member',
  approved: 'Approved, kept over the election',
  published: 'Published',
  declined: 'Declined',
}

/** Whose turn it is; while an approved reply waits for an election, nobody's. */
export type Turn = 'service' | 'desk' | 'member'

export const TURN_NAMES: Record<Turn, string> = {
  service: 'The service: give the facts',
  desk: 'The desk: draft and send',
  member: 'The member: sign',
}

const TURNS: Record<BriefingState, Turn | null> = {
  requested: 'desk',
  with_service: 'service',
  drafted: 'desk',
  with_member: 'member',
  approved: null,
  published: null,
  declined: null,
}

export function turnOf(state: BriefingState) {
  return TURNS[state]
}

type Working = {
  state: BriefingState
  member: string | null
  facts_from: string | null
  requested_by: string
}

/** The people who are to do something now; whoever asked stands for the desk. */
export function whoseTurn({ state, member, facts_from, requested_by }: Working) {
  const turn = turnOf(state)
  if (turn === 'member') return member ? [member] : []
  return turn === 'service' && facts_from ? [facts_from] : [requested_by]
}

export function statesOfTurn(turn: Turn): BriefingState[] {
  return everyState().filter((state) => TURNS[state] === turn)
}

export function everyState() {
  return Object.keys(TURNS).filter(isState)
}

export function isState(word: string | null): word is BriefingState {
  return word !== null && Object.hasOwn(TURNS, word)
}

export function isTurn(word: string | null): word is Turn {
  return word !== null && Object.hasOwn(TURN_NAMES, word)
}

/** A reply that is still on its way. */
export function isRunning(state: BriefingState) {
  return state !== 'published' && state !== 'declined'
}

/** Facts may be added, and drafts written, until the member has it. */
export function canBeDrafted(state: BriefingState) {
  return state === 'requested' || state === 'with_service' || state === 'drafted'
}

export function canBeRecalled(state: BriefingState) {
  return state === 'with_member' || state === 'approved'
}

/** Further comments one reply may answer. */
export const MOST_QUESTIONS = 20

/** How long a member's link to one reply opens it. */
export const SIGN_WITHIN_DAYS = 7
