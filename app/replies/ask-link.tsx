type Card = { comment: { reference: string; state: string } }

/** On a comment’s card in the queue, with its key. */
export function AskForReply({ comment: { reference, state } }: Card) {
  if (state !== 'published' && state !== 'held') return null
  return (
    <a href={`/officer/comments/${reference}/briefings/new`} aria-keyshortcuts="b">
      Ask for a reply
    </a>
  )
}
