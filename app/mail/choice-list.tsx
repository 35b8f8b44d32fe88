import type { FieldErrors } from '#app/ui/field-errors.ts'
import { SelectField } from '#app/ui/fields.tsx'
import type { Category } from '#db/schema/telling.ts'
import { CATEGORIES } from './category.ts'
import { FREQUENCY_NAMES } from './frequency.ts'

const EVERY_CHOICE = Object.entries(FREQUENCY_NAMES).map(([value, label]) => ({ value, label }))

type Choices = {
  categories: readonly Category[]
  chosen: Record<string, string>
  errors?: FieldErrors | undefined
}

/** One row for each kind of mail, with how often it comes; those that always come say so. */
export function ChoiceList({ categories, chosen, errors }: Choices) {
  return (
    <ul className="choices">
      {categories.map((category) => (
        <li key={category}>
          {CATEGORIES[category].unless === 'always' ? (
            <Always category={category} />
          ) : (
            <SelectField
              name={category}
              label={CATEGORIES[category].words}
              hint={CATEGORIES[category].hint}
              value={chosen[category]}
              choices={EVERY_CHOICE}
              errors={errors}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function Always({ category }: { category: Category }) {
  const { words, hint } = CATEGORIES[category]
  return (
    <div className="always">
      <p>
        <strong>{words}</strong>
        <span className="govuk-hint">{hint}</span>
      </p>
      <p>Always, at once</p>
    </div>
  )
}
