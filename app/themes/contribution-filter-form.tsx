import { SelectField, TextField } from '#app/ui/fields.tsx'
import { CHANNEL_NAMES } from './contribution.ts'
import { STATE_CHOICES } from './contribution-filter.ts'
import { STANCE_NAMES } from './theme.ts'

type Filter = { slug: string; search: string; themes: { id: string; name: string }[] }

/** Sent as an address, so that it can be kept and handed on. */
export function ContributionFilterForm({ slug, search, themes }: Filter) {
  const asked = new URLSearchParams(search)
  const here = `/officer/reviews/${slug}/contributions`
  return (
    <form method="get" action={here} className="filter" role="search" key={search}>
      <TextField name="text" label="Words or name" value={asked.get('text')} />
      <SelectField
        name="theme"
        label="Theme"
        empty="Any"
        value={asked.get('theme')}
        choices={themes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="stance"
        label="Stance"
        empty="Any"
        value={asked.get('stance')}
        choices={choicesOf(STANCE_NAMES)}
      />
      <TextField name="ward" label="Ward or village" value={asked.get('ward')} />
      <SelectField
        name="state"
        label="How far"
        empty="Any"
        value={asked.get('state')}
        choices={choicesOf(STATE_CHOICES)}
      />
      <SelectField
        name="channel"
        label="Channel"
        empty="Any"
        value={asked.get('channel')}
        choices={choicesOf(CHANNEL_NAMES)}
      />
      <div className="buttons">
        <button type="submit" className="govuk-button govuk-button--secondary">
          Show
        </button>
        {search && <a href={here}>Show all</a>}
      </div>
    </form>
  )
}

function choicesOf(names: Record<string, string>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}
