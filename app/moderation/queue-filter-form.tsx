import type { SerializeFrom } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { LANGUAGES } from './queue-filter.ts'
import type { Room } from './room.server.ts'

type Choice = { value: string; label: string }

/** Everything else that can be asked for; it is sent as an address, so that it can be kept and handed on. */
export function FilterForm({ room: { queue, places } }: { room: SerializeFrom<Room> }) {
  const asked = new URLSearchParams(queue.search)
  const value = (name: string) => asked.get(name) ?? ''
  const kept = ['lane', 'reason', 'state', 'reported'].filter((name) => asked.has(name))
  const isUsed = ['page', 'portfolio', 'ward', 'language', 'new', 'appealed', 'edited'].some(
    (name) => asked.has(name),
  )
  return (
    <details className="more-filters" open={isUsed} key={queue.search}>
      <summary id="more-filters">More filters</summary>
      <Form method="get" action="/officer/queue">
        {kept.map((name) => (
          <input key={name} type="hidden" name={name} value={value(name)} />
        ))}
        <Select
          name="page"
          label="Page"
          value={value('page')}
          choices={places.pages.map(({ slug, title }) => ({ value: slug, label: title }))}
        />
        <Select
          name="portfolio"
          label="Portfolio"
          value={value('portfolio')}
          choices={places.portfolios.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          name="ward"
          label="Ward"
          value={value('ward')}
          choices={places.wards.map((ward) => ({ value: ward, label: ward }))}
        />
        <Select
          name="language"
          label="Language"
          value={value('language')}
          choices={Object.entries(LANGUAGES).map(([code, label]) => ({ value: code, label }))}
        />
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <Tick name="new" label="New contributors" isOn={value('new') === 'yes'} />
          <Tick name="appealed" label="Appealed" isOn={value('appealed') === 'yes'} />
          <Tick name="edited" label="Edited since it was sent" isOn={value('edited') === 'yes'} />
        </div>
        <button type="submit" className="govuk-button govuk-button--secondary">
          Filter
        </button>
      </Form>
    </details>
  )
}

type Select = { name: string; label: string; value: string; choices: Choice[] }

function Select({ name, label, value, choices }: Select) {
  const isMissing = value !== '' && !choices.some((choice) => choice.value === value)
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`filter-${name}`}>
        {label}
      </label>
      <select className="govuk-select" id={`filter-${name}`} name={name} defaultValue={value}>
        <option value="">Any</option>
        {isMissing && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Tick({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        id={`filter-${name}`}
        name={name}
        value="yes"
        defaultChecked={isOn}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={`filter-${name}`}>
        {label}
      </label>
    </div>
  )
}
