import { Notice } from '#app/ui/notice.tsx'

/** The field by which an author says: I have read what you found, take it. */
export const SENT_ANYWAY = 'sent_anyway'

/** What was found in the words, said to their author before they are taken. */
export function SendAnyway({ questions }: { questions: string[] | undefined }) {
  if (!questions || questions.length === 0) return null
  return (
    <>
      <input type="hidden" name={SENT_ANYWAY} value="yes" />
      <Notice warning>
        {questions.map((question) => (
          <p key={question}>{question}</p>
        ))}
        <p>You can change it, or send it anyway: a moderator then reads it first.</p>
      </Notice>
    </>
  )
}
