import {
  briefingCounts,
  briefingsDue,
  briefingsOverdue,
  briefingsSettled,
} from '#db/queries/briefing-board.server.ts'
import type { Db } from '#db/schema.ts'
import type { BriefingState } from '#db/schema/briefing.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import {
  everyState,
  isRunning,
  isState,
  isTurn,
  statesOfTurn,
  turnOf,
  type Turn,
} from './briefing.ts'

const A_PAGE = 30

export type BoardView = { turn: Turn | null; mine: boolean; state: BriefingState | null }

type Asked = { search: URLSearchParams; officer: { id: string }; at: string }

/** A page of the board, as its address asks for it: those due first at the top. */
export async function board(db: Db, { search, officer, at }: Asked) {
  const view = viewFrom(search)
  const key = pageKeyFrom(search.get('after'))
  const [found, counts, overdue] = await Promise.all([
    rows(db, { view, officer, key }),
    briefingCounts(db),
    briefingsOverdue(db, londonDate(at)),
  ])
  const shown = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? shown.at(-1) : undefined
  return {
    view,
    today: londonDate(at),
    briefings: shown.map((row) => ({ ...row, turn: turnOf(row.state) })),
    counts: countsOf(counts),
    overdue,
    first: key ? boardAddress(view) : null,
    next: last ? boardAddress(view, `${keyOf(last, view)}~${last.id}`) : null,
  }
}

export type Board = Awaited<ReturnType<typeof board>>

function viewFrom(search: URLSearchParams): BoardView {
  const [turn, state] = [search.get('turn'), search.get('state')]
  const isMine = turn === 'mine'
  return {
    turn: isTurn(turn) ? turn : null,
    mine: isMine,
    state: !isMine && !isTurn(turn) && isState(state) ? state : null,
  }
}

type Finding = {
  view: BoardView
  officer: { id: string }
  key: { at: string; id: string } | null
}

function rows(db: Db, { view, officer, key }: Finding) {
  const limit = A_PAGE + 1
  if (view.state === 'published' || view.state === 'declined') {
    return briefingsSettled(db, { state: view.state, before: key, limit })
  }
  const factsFrom = view.mine ? officer.id : null
  return briefingsDue(db, { states: statesIn(view), factsFrom, after: key, limit })
}

function statesIn({ turn, mine, state }: BoardView) {
  if (mine) return statesOfTurn('service')
  if (turn) return statesOfTurn(turn)
  return state ? [state] : everyState().filter(isRunning)
}

type Row = { due_on: string; moved_at: string }

function keyOf(row: Row, { state }: BoardView) {
  return state === 'published' || state === 'declined' ? row.moved_at : row.due_on
}

function countsOf(counts: { state: BriefingState; briefings: number }[]) {
  const by = new Map(counts.map(({ state, briefings }) => [state, briefings]))
  return Object.fromEntries(everyState().map((state) => [state, by.get(state) ?? 0])) as Record<
    BriefingState,
    number
  >
}

export function boardAddress({ turn, mine, state }: BoardView, after?: string) {
  const search = new URLSearchParams()
  if (mine) search.set('turn', 'mine')
  else if (turn) search.set('turn', turn)
  else if (state) search.set('state', state)
  if (after) search.set('after', after)
  return `/officer/replies${search.size > 0 ? `?${search}` : ''}`
}
