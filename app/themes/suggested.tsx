import { SelectField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { machineInWords } from './outside/model.ts'
import { phrasesIn } from './phrases.ts'
import { STANCE_NAMES } from './theme.ts'

type Suggestion = {
  id: string
  name: string
  score: number | null
  drivers: string | null
  suggested_by: string | null
}

type Suggested = {
  suggestions: Suggestion[]
  slug: string
  reference: string
  /** Where the officer comes back to. */
  here: string
}

/** What a machine suggests for one contribution. Nothing of it counts until somebody confirms it. */
export function Suggested({ suggestions, slug, reference, here }: Suggested) {
  if (suggestions.length === 0) return null
  return (
    <section aria-label={`Suggested by a machine for ${reference}`}>
      <p className="quiet">Suggested by {machinesIn(suggestions)}. Not counted until you confirm</p>
      {suggestions.map((suggestion) => (
        <Row key={suggestion.id} {...{ suggestion, slug, reference, here }} />
      ))}
    </section>
  )
}

/** One machine at a time answers for a contribution; two only where a theme was merged into another. */
function machinesIn(suggestions: Suggestion[]) {
  const machines = suggestions.map(({ suggested_by }) => machineInWords(suggested_by))
  return new Intl.ListFormat('en-GB').format(new Set(machines))
}

type Row = { suggestion: Suggestion; slug: string; reference: string; here: string }

function Row({ suggestion: { id, name, score, drivers }, slug, reference, here }: Row) {
  const act = `/officer/reviews/${slug}/suggestions/${id}`
  const words = phrasesIn(drivers ?? '[]')
  return (
    <div className="suggestion">
      <p>
        <Tag>{name}</Tag>{' '}
        <span className="quiet">{Math.round((score ?? 0) * 100)} in 100 sure</span>
        {words.length > 0 && <> because of {words.map((word) => `“${word}”`).join(', ')}</>}
      </p>
      <PostForm action={`${act}/confirmation`} className="inline-form">
        <input type="hidden" name="return_to" value={here} />
        <SelectField
          name="stance"
          id={`stance-${id}`}
          label={`Stance on ${name}`}
          empty="Choose a stance"
          choices={Object.entries(STANCE_NAMES).map(([value, label]) => ({ value, label }))}
        />
        <Button kind="secondary">
          Confirm
          <span className="govuk-visually-hidden">
            {' '}
            {name} for {reference}
          </span>
        </Button>
      </PostForm>
      <PostForm action={`${act}/declining`}>
        <input type="hidden" name="return_to" value={here} />
        <button type="submit" className="as-link quiet">
          Decline
          <span className="govuk-visually-hidden">
            {' '}
            {name} for {reference}
          </span>
        </button>
      </PostForm>
    </div>
  )
}
