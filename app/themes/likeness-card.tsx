import type { likenessesIn } from '#db/queries/likenesses.server.ts'
import { PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'
import { CHANNEL_NAMES } from './contribution.ts'
import { LIKENESS_REASONS } from './likeness.ts'

type Likeness = Awaited<ReturnType<typeof likenessesIn>>[number]

type Card = { likeness: Likeness; slug: string; isOpen: boolean }

/** Two that may be one, side by side, and what an officer says of them. */
export function LikenessCard({ likeness, slug, isOpen }: Card) {
  const { id, because, answer, answeredBy, answered_at, reference } = likeness
  return (
    <li id={id}>
      <h2>
        <a href={`/officer/reviews/${slug}/bench/${reference}`}>
          {CHANNEL_NAMES[likeness.channel]} {reference}
        </a>{' '}
        from {likeness.name}
      </h2>
      <p>{LIKENESS_REASONS[because]}.</p>
      <div className="side-by-side">
        <p className="own-words">{likeness.words.slice(0, 600)}</p>
        <Other likeness={likeness} slug={slug} />
      </div>
      {answer && answered_at && (
        <p>
          {answeredBy} said: {answer === 'same' ? 'the same person' : 'somebody else'},{' '}
          <When at={answered_at} withTime />.
        </p>
      )}
      {isOpen && (
        <PostForm action={`/officer/reviews/${slug}/same-people/${id}`} className="buttons">
          {answer !== 'same' && <Say answer="same" words="The same person" about={reference} />}
          {answer !== 'other' && <Say answer="other" words="Somebody else" about={reference} />}
        </PostForm>
      )}
    </li>
  )
}

function Other({ likeness, slug }: { likeness: Likeness; slug: string }) {
  const { person, otherChannel, otherReference, otherName, otherWords } = likeness
  if (person) {
    return <p>{person}, who has an account here and has confirmed this address.</p>
  }
  if (!otherReference || !otherChannel) return <p>It is not there any more.</p>
  return (
    <div>
      <p>
        <a href={`/officer/reviews/${slug}/bench/${otherReference}`}>
          {CHANNEL_NAMES[otherChannel]} {otherReference}
        </a>{' '}
        from {otherName}
      </p>
      {otherWords && <p className="own-words">{otherWords.slice(0, 600)}</p>}
    </div>
  )
}

function Say({ answer, words, about }: { answer: string; words: string; about: string }) {
  return (
    <button
      type="submit"
      name="answer"
      value={answer}
      className="govuk-button govuk-button--secondary"
    >
      {words}
      <span className="govuk-visually-hidden">: {about}</span>
    </button>
  )
}
