import { When } from '#app/ui/when.tsx'

type Question = { id: string; model: string; asked_at: string }

/** On the bench: that these words left the council, and where to read what exactly. */
export function ShownOutside({ question, slug }: { question: Question | null; slug: string }) {
  if (!question) return null
  return (
    <p className="quiet">
      Shown to {question.model}, a language model outside, <When at={question.asked_at} />:{' '}
      <a href={`/officer/reviews/${slug}/outside-questions/${question.id}`}>what was sent</a>
    </p>
  )
}
