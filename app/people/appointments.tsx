import { SelectField, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'

type Appointment = {
  id: string
  post: string
  portfolio: string | null
  started_on: string
  ended_on: string | null
}

/** The posts somebody holds and held, from day to day. */
export function Appointments({ appointments }: { appointments: Appointment[] }) {
  if (appointments.length === 0) return <p>None.</p>
  return (
    <ul className="rows">
      {appointments.map(({ id, post, portfolio, started_on, ended_on }) => (
        <li key={id}>
          <div>
            <strong>{post}</strong>
            <p className="quiet">
              {portfolio ? `${portfolio}, ` : ''}from <When at={started_on} />
              {ended_on && (
                <>
                  {' '}
                  to <When at={ended_on} />
                </>
              )}
            </p>
          </div>
          {!ended_on && (
            <a href={`/admin/appointments/${id}/end`}>
              End<span className="govuk-visually-hidden"> the post of {post}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

type Form = {
  person: { id: string }
  portfolios: { id: string; name: string }[]
  typed: Record<string, string>
  errors?: FieldErrors | undefined
}

export function AppointmentForm({ person, portfolios, typed, errors }: Form) {
  return (
    <details className="govuk-details" open={errors !== undefined}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Appoint to a post</span>
      </summary>
      <div className="govuk-details__text">
        <PostForm action={`/admin/people/${person.id}/appointments`}>
          <TextField
            name="post"
            label="Post"
            hint="As the public reads it: Cabinet Member for Libraries and Culture"
            value={typed.post}
            errors={errors}
          />
          <SelectField
            name="portfolio"
            label="Portfolio"
            empty="None"
            choices={portfolios.map(({ id, name }) => ({ value: id, label: name }))}
            value={typed.portfolio}
            errors={errors}
          />
          <TextField
            name="started_on"
            type="date"
            label="First day"
            hint="A post held before ends the day before."
            width="govuk-input--width-10"
            value={typed.started_on}
            errors={errors}
          />
          <Button>Appoint</Button>
        </PostForm>
      </div>
    </details>
  )
}
