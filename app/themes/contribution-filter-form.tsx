import { SelectField, TextField } from '#app/ui/fields.tsx'
import { CHANNEL_NAMES } from './contribution.ts'
import { STATE_CHOICES } from './contribution-filter.ts'
import { STANCE_NAMES } from './theme.ts'

type Filter = { slug: string; search: string; themes: { id: string; name: string }[] }

/** Sent as an address, so that it can be kept and handed on. */
export function ContributionFilterForm({ slug, search, themes }: Filter) {
  const asked = new URLSearchParams(search)
  const here = `/officer/reviews/${slug}/contributions`
  const campaign = asked.get('campaign')
  const isNarrowed = [...asked.keys()].some((name) => name !== 'text' && name !== 'campaign')
  return (
    <form method="get" action={here} className="contribution-filter" role="search" key={search}>
      {campaign && <input type="hidden" name="campaign" value={campaign} />}
      <div className="buttons">
        <TextField name="text" label="Words or name" value={asked.get('text')} />
        <button type="submit" className="govuk-button govuk-button--secondary">
          Show
        </button>
        {search && <a href={here}>Show all</a>}
      </div>
      {campaign && <p className="quiet">Of one campaign.</p>}
      <details open={isNarrowed}>
        <summary>More filters</summary>
        <div>
          <Narrower asked={asked} themes={themes} />
        </div>
      </details>
    </form>
  )
}

type Narrower = { asked: URLSearchParams; themes: Filter['themes'] }

function Narrower({ asked, themes }: Narrower) {
  const choices = themes.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <AnyOf name="theme" label="Theme" asked={asked} choices={choices} />
      <AnyOf name="stance" label="Stance" asked={asked} choices={choicesOf(STANCE_NAMES)} />
      <TextField name="ward" label="Ward or village" value={asked.get('ward')} />
      <AnyOf name="state" label="How far" asked={asked} choices={choicesOf(STATE_CHOICES)} />
      <AnyOf name="channel" label="Channel" asked={asked} choices={choicesOf(CHANNEL_NAMES)} />
    </>
  )
}

type Choice = { value: string; label: string }
type AnyOf = { name: string; label: string; asked: URLSearchParams; choices: Choice[] }

function AnyOf({ name, label, asked, choices }: AnyOf) {
  return (
    <SelectField name={name} label={label} empty="Any" value={asked.get(name)} choices={choices} />
  )
}

function choicesOf(names: Record<string, string>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}
