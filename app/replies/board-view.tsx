import type { SerializeFrom } from '@remix-run/node'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn } from '#app/ui/when.tsx'
import type { Board } from './board.server.ts'
import {
  everyState,
  isRunning,
  STATE_NAMES,
  statesOfTurn,
  TURN_NAMES,
  type Turn,
} from './briefing.ts'

type Shown = { board: SerializeFrom<Board> }

/** Every reply on its way, by whose turn it is and by state. */
export function BoardView({ board }: Shown) {
  const { briefings, first, next } = board
  return (
    <div className="board">
      <Places board={board} />
      <div>
        {briefings.length === 0 && (
          <p>
            None. Ask for a reply from a comment’s card in <a href="/officer/queue">the queue</a>.
          </p>
        )}
        <ol className="cards">
          {briefings.map((briefing) => (
            <BriefingRow key={briefing.id} briefing={briefing} today={board.today} />
          ))}
        </ol>
        <Pager first={first} next={next} />
      </div>
    </div>
  )
}

function Places({ board: { view, counts } }: Shown) {
  const turns: Turn[] = ['service', 'desk', 'member']
  const isAll = !view.turn && !view.mine && !view.state
  const running = everyState().filter(isRunning)
  const total = (states: string[]) =>
    running.reduce((sum, state) => sum + (states.includes(state) ? counts[state] : 0), 0)
  return (
    <nav className="side" aria-label="Replies">
      <ul>
        <Place
          href="/officer/replies"
          words="All on their way"
          count={total(running)}
          here={isAll}
        />
      </ul>
      <h2>Whose turn</h2>
      <ul>
        <Place href="/officer/replies?turn=mine" words="Facts asked of me" here={view.mine} />
        {turns.map((turn) => (
          <Place
            key={turn}
            href={`/officer/replies?turn=${turn}`}
            words={TURN_NAMES[turn]}
            count={total(statesOfTurn(turn))}
            here={view.turn === turn}
          />
        ))}
      </ul>
      <h2>State</h2>
      <ul>
        {everyState().map((state) => (
          <Place
            key={state}
            href={`/officer/replies?state=${state}`}
            words={STATE_NAMES[state]}
            count={counts[state]}
            here={view.state === state}
          />
        ))}
      </ul>
    </nav>
  )
}

type PlaceLink = { href: string; words: string; count?: number; here: boolean }

function Place({ href, words, count, here }: PlaceLink) {
  return (
    <li>
      <a href={href} {...(here ? { 'aria-current': 'true' as const } : {})}>
        <span>{words}</span>
        {count !== undefined && <span>{count.toLocaleString('en-GB')}</span>}
      </a>
    </li>
  )
}

type Row = { briefing: SerializeFrom<Board>['briefings'][number]; today: string }

function BriefingRow({ briefing, today }: Row) {
  const isLate = isRunning(briefing.state) && briefing.due_on < today
  return (
    <li>
      <p className="labels">
        <Tag tone="plain">{STATE_NAMES[briefing.state]}</Tag>
        {isLate && <Tag tone="red">Overdue</Tag>}
        {isRunning(briefing.state) && briefing.shown_as !== 'text' && (
          <Tag tone="amber">The comment is not public</Tag>
        )}
      </p>
      <h2>
        <a href={`/officer/replies/${briefing.id}`}>{briefing.question}</a>
      </h2>
      <p className="quiet">
        {briefing.member} on {briefing.page} ·{' '}
        {isRunning(briefing.state)
          ? `due ${dateIn(briefing.due_on)}`
          : `since ${dateIn(briefing.moved_at)}`}
        {briefing.turn === 'service' && ` · facts from ${briefing.factsFrom}`}
      </p>
    </li>
  )
}
