type Replies = { replies: { id: string; title: string; text: string }[] }

/** Texts for the note to the author: a press puts one there; without scripts they can be copied. */
export function SavedReplyList({ replies }: Replies) {
  if (replies.length === 0) return null
  return (
    <details className="saved-replies">
      <summary>Saved replies</summary>
      <ul>
        {replies.map(({ id, title, text }) => (
          <li key={id}>
            <strong>{title}</strong>
            <p>{text}</p>
            <button
              type="button"
              className="as-link needs-scripts"
              onClick={() => insertInNote(text)}
            >
              Put “{title}” into the note
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function insertInNote(text: string) {
  const note = document.querySelector<HTMLTextAreaElement>('textarea[name=note]')
  if (!note) return
  for (let above = note.closest('details'); above; above = closestAbove(above)) above.open = true
  note.value = note.value ? `${note.value}\n\n${text}` : text
  note.focus()
}

function closestAbove(details: HTMLDetailsElement) {
  return details.parentElement?.closest('details') ?? null
}
