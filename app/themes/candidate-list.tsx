import { counted } from '#app/ui/counted.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { phrasesIn } from './phrases.ts'
import { wordsAround } from './words-around.ts'

type Candidate = { id: string; phrases: string; contributions: number; examples: string }

type List = {
  candidates: Candidate[]
  texts: Record<string, string>
  slug: string
  isOpen: boolean
}

/** Phrases that may name a theme, each with its count and what some people wrote. */
export function CandidateList({ candidates, texts, slug, isOpen }: List) {
  return (
    <section aria-labelledby="candidates">
      <h2 id="candidates">Candidate themes</h2>
      {candidates.length === 0 && <p>None wait. They are looked for while nothing is coded yet.</p>}
      <ul className="cards">
        {candidates.map(({ id, phrases, contributions, examples }) => {
          const [first, ...rest] = phrasesIn(phrases)
          const said = phrasesIn(examples).map((example) =>
            wordsAround(texts[example] ?? '', phrasesIn(phrases)),
          )
          const act = `/officer/reviews/${slug}/candidates/${id}`
          return (
            <li key={id}>
              <h3>{first}</h3>
              <p className="quiet">
                {counted(contributions, 'contribution')}
                {rest.length > 0 && `; also ${rest.join(', ')}`}
              </p>
              {[...new Set(said)].map((words) => (
                <blockquote key={words} className="own-words">
                  {words}
                </blockquote>
              ))}
              {isOpen && (
                <div className="inline-form">
                  <PostForm action={`${act}/theme`}>
                    <Button kind="secondary">
                      Make it a theme<span className="govuk-visually-hidden">: {first}</span>
                    </Button>
                  </PostForm>
                  <PostForm action={`${act}/dismissal`}>
                    <button type="submit" className="as-link">
                      Dismiss<span className="govuk-visually-hidden"> {first}</span>
                    </button>
                  </PostForm>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
