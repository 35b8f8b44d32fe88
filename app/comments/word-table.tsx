import { TextField } from '#app/ui/fields.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { dateIn } from '#app/ui/when.tsx'
import { isWordList, WORD_LISTS, type WordList } from './words-form.ts'

type Table = {
  list: WordList
  search: string
  rows: { id: string; words: string; added_at: string; addedBy: string }[]
  counts: Record<WordList, number>
  first: string | null
  next: string | null
}

/** One list at a time, to be searched and paged through. */
export function WordTable({ list, search, rows, counts, first, next }: Table) {
  return (
    <>
      <nav aria-label="Lists" className="acts">
        {Object.keys(WORD_LISTS)
          .filter(isWordList)
          .map((one) => (
            <a
              key={one}
              href={`/admin/words?list=${one}`}
              {...(one === list ? { 'aria-current': 'true' as const } : {})}
            >
              {WORD_LISTS[one]} ({counts[one]})
            </a>
          ))}
      </nav>
      <form method="get" action="/admin/words" role="search" className="find">
        <input type="hidden" name="list" value={list} />
        <TextField name="q" label="Search this list" value={search} />
        <button className="govuk-button govuk-button--secondary">Search</button>
      </form>
      {rows.length === 0 && <p>{search ? 'Nothing like that is listed.' : 'Nothing is listed.'}</p>}
      <ul className="rows">
        {rows.map(({ id, words, added_at, addedBy }) => (
          <li key={id}>
            <span>
              {words}{' '}
              <span className="quiet">
                {addedBy}, {dateIn(added_at)}
              </span>
            </span>
            <PostForm action={`/admin/words/${list}/${id}/removal`}>
              <button type="submit" className="as-link">
                Take off<span className="govuk-visually-hidden"> {words}</span>
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
      <Pager first={first} next={next} />
    </>
  )
}
