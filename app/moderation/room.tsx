import type { SerializeFrom } from '@remix-run/node'
import { useLocation, useSearchParams } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { AroundIt, Changes } from './around-comment.tsx'
import { BlurSwitch, ShowWords } from './blur.tsx'
import { Card } from './card.tsx'
import { ClaimLine } from './claim-line.tsx'
import { CardActs } from './card-acts.tsx'
import { DecidedNotice } from './decided-notice.tsx'
import { KeyGuide } from './key-guide.tsx'
import { NewComments } from './new-comments.tsx'
import { queueAddress } from './queue-filter.ts'
import { QueueRows } from './queue-rows.tsx'
import { QueueSide } from './queue-side.tsx'
import type { Room as RoomFacts } from './room.server.ts'
import { SavedReplyList } from './saved-reply-list.tsx'
import { useClaim, type Claim } from './use-claim.ts'
import { useKeys } from './use-keys.ts'

type Shown = { room: SerializeFrom<RoomFacts>; isCardAsked: boolean }

/** Filters, list and card side by side; on a phone the card is a page of its own. */
export function Room({ room, isCardAsked }: Shown) {
  const guide = useRef<HTMLDialogElement>(null)
  useKeys({ ...room.keys, guide })
  const { queue, card, isBlurred } = room
  const { pathname, search } = useLocation()
  const claim = useClaim({
    reference: card?.comment.reference ?? null,
    isWaiting: Boolean(card?.comment.waiting_since),
    claimant: room.extras?.claimant ?? null,
    holder: room.extras?.holder ?? null,
  })
  const classes = ['desk', isCardAsked && 'with-card', isBlurred && 'blurred']
  return (
    <main className={classes.filter(Boolean).join(' ')} id="main">
      <QueueSide room={room}>
        <KeyGuide {...room.keys} dialog={guide} />
        <BlurSwitch isBlurred={isBlurred} returnTo={`${pathname}${search}`} />
      </QueueSide>
      <div className="list-column" id="the-list">
        <NewComments
          newest={room.newest}
          address={queueAddress(new URLSearchParams(queue.search))}
        />
        <QueueRows
          queue={queue}
          current={card?.comment.reference ?? null}
          isOwn={claim === 'own'}
        />
      </div>
      <CardSide room={room} isCardAsked={isCardAsked} claim={claim} />
    </main>
  )
}

function CardSide({ room, isCardAsked, claim }: Shown & { claim: Claim }) {
  const { queue, card } = room
  const decided = useSearchParams()[0].get('decided')
  const section = useCardFocus(card?.comment.reference ?? null)
  return (
    <section className="card" aria-label="The comment" tabIndex={-1} ref={section}>
      {decided && <DecidedNotice reference={decided} isNext={isCardAsked} search={queue.search} />}
      {isCardAsked && (
        <p className="only-on-a-phone">
          <a href={queueAddress(new URLSearchParams(queue.place))}>Back to the queue</a>
        </p>
      )}
      {card ? (
        <OpenCard room={room} card={card} claim={claim} />
      ) : (
        <>
          <h1>Nothing waits here</h1>
          <p>{queue.search ? 'Choose another filter.' : 'Every comment has been read.'}</p>
        </>
      )}
    </section>
  )
}

type OpenCard = {
  room: Shown['room']
  card: NonNullable<Shown['room']['card']>
  claim: Claim
}

function OpenCard({ room, card, claim }: OpenCard) {
  const { queue, extras, isBlurred, replies } = room
  const { comment } = card
  const isWaiting = comment.waiting_since !== null
  return (
    <>
      {isWaiting && (
        <ClaimLine
          reference={comment.reference}
          holder={extras?.holder ?? null}
          claimant={extras?.claimant ?? null}
          claim={claim}
          place={queue.place}
        />
      )}
      {isBlurred && <ShowWords reference={comment.reference} />}
      <Card card={card} />
      <CardActs key={comment.reference} card={card} search={queue.search} />
      <SavedReplyList replies={replies} />
      {extras && <Changes extras={extras} />}
      {extras && <AroundIt extras={extras} />}
    </>
  )
}

/** Another card than the one the page came with takes the focus, so that a reader hears it. */
function useCardFocus(reference: string | null) {
  const section = useRef<HTMLElement>(null)
  const shown = useRef(reference)
  useEffect(() => {
    if (shown.current === reference) return
    shown.current = reference
    section.current?.focus({ preventScroll: true })
  }, [reference])
  return section
}
