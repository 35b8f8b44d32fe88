import { FREQUENCY_NAMES } from '#app/mail/frequency.ts'
import { SelectField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import type { Frequency } from '#db/schema/telling.ts'

type Standing = { id: string; name: string; page: string; frequency: Frequency }

const EVERY_FREQUENCY = (['immediately', 'hourly', 'daily'] as const).map((value) => ({
  value,
  label: FREQUENCY_NAMES[value],
}))

/** What a person follows, with how often they hear of it and a button that ends it. */
export function FollowList({ follows }: { follows: Standing[] }) {
  if (follows.length === 0) {
    return (
      <p>
        You follow nothing yet. Every page, review and portfolio has a link to follow it; so has{' '}
        <a href="/follow/council">the council as a whole</a>.
      </p>
    )
  }
  return (
    <ul className="cards follows">
      {follows.map(({ id, name, page, frequency }) => (
        <li key={id}>
          <p>
            <a href={page}>{sentence(name)}</a>
          </p>
          <div className="inline-form">
            <PostForm action={`/account/follows/${id}/frequency`} className="inline-form">
              <SelectField
                id={`frequency-${id}`}
                name="frequency"
                label={
                  <>
                    How often<span className="govuk-visually-hidden"> for {name}</span>
                  </>
                }
                value={frequency}
                choices={EVERY_FREQUENCY}
              />
              <Button kind="secondary">
                Save<span className="govuk-visually-hidden"> for {name}</span>
              </Button>
            </PostForm>
            <PostForm action={`/account/follows/${id}/end`}>
              <Button kind="secondary">
                Stop following<span className="govuk-visually-hidden"> {name}</span>
              </Button>
            </PostForm>
          </div>
        </li>
      ))}
    </ul>
  )
}

function sentence(name: string) {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
