import { SelectField } from '#app/ui/fields.tsx'
import { monthName, type Month } from './month.ts'
import { REGISTER_KINDS, type RegisterFilter } from './register-filter.ts'

type Offered = {
  filter: RegisterFilter
  rules: { number: number; title: string }[]
  months: Month[]
}

/** Sent as an address, so that what was found can be kept and handed on. */
export function RegisterFilterForm({ filter, rules, months }: Offered) {
  return (
    <form method="get" action="/moderation-register" className="filters">
      <SelectField
        name="month"
        label="Month"
        empty="Any"
        value={filter.month}
        choices={months.map((month) => ({ value: month, label: monthName(month) }))}
      />
      <SelectField
        name="kind"
        label="What was done"
        empty="Anything"
        value={filter.kind}
        choices={Object.entries(REGISTER_KINDS).map(([value, label]) => ({ value, label }))}
      />
      <SelectField
        name="rule"
        label="House rule"
        empty="Any"
        value={filter.rule === null ? null : String(filter.rule)}
        choices={rules.map(({ number, title }) => ({
          value: String(number),
          label: `${number}. ${title}`,
        }))}
      />
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show
      </button>
    </form>
  )
}
