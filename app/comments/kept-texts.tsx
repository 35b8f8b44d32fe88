import { PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'

type Text = { id: string; slug: string; title: string; words: string; until: string }

/** What somebody typed before signing in and has not sent, each to be finished or thrown away. */
export function KeptTexts({ texts }: { texts: Text[] }) {
  if (texts.length === 0) return null
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">Not sent yet</h2>
      <ul className="cards">
        {texts.map(({ id, slug, title, words, until }) => (
          <li key={id}>
            <p>
              For <a href={`/publications/${slug}`}>{title}</a>
            </p>
            <p className="own-words">{words}</p>
            <p className="quiet">
              Kept until <When at={until} withTime />
            </p>
            <div className="buttons">
              <a
                className="govuk-button"
                href={`/comments/finish?${new URLSearchParams({ kept: id })}`}
              >
                Finish it<span className="govuk-visually-hidden">, for {title}</span>
              </a>
              <PostForm action={`/account/kept-comments/${id}/removal`}>
                <button type="submit" className="as-link">
                  Throw it away<span className="govuk-visually-hidden">, for {title}</span>
                </button>
              </PostForm>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
