import { PostForm } from '#app/ui/post-form.tsx'

type Offered = { words: string[]; previewAddress: string }

/** Personal data that a check found: a press puts it into the form and shows how the comment will be read. */
export function OfferedMasks({ words, previewAddress }: Offered) {
  if (words.length === 0) return null
  return (
    <section aria-labelledby="offered">
      <h2 id="offered">Found by the checks</h2>
      <ul className="offered-masks">
        {words.map((found) => (
          <li key={found}>
            <strong>{found}</strong>
            <PostForm action={previewAddress}>
              <input type="hidden" name="words" value={found} />
              <input type="hidden" name="place" value="all" />
              <input type="hidden" name="category" value="personal_information" />
              <button type="submit" className="as-link">
                Put it into the form<span className="govuk-visually-hidden">: {found}</span>
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
