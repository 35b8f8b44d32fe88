import { useEffect, useRef, type ReactNode } from 'react'
import type { FieldErrors } from './field-errors.ts'

/** Lists every error with a link to its field, and takes the focus, as on GOV.UK pages. */
export function ErrorSummary({ errors }: { errors: FieldErrors | undefined }) {
  const found = Object.entries(errors ?? {})
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [errors])
  if (found.length === 0) return null
  return (
    <div
      className="govuk-error-summary"
      role="alert"
      tabIndex={-1}
      id="error-summary"
      ref={summary}
    >
      <h2 className="govuk-error-summary__title">There is a problem</h2>
      <ul className="govuk-list govuk-error-summary__list">
        {found.map(([field, message]) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Field = {
  name: string
  label: ReactNode
  hint?: ReactNode
  errors?: FieldErrors | undefined
  value?: string | null | undefined
}

type Described = Pick<Field, 'name' | 'hint' | 'errors'>

function describedBy({ name, hint, errors }: Described) {
  const ids = [hint ? `${name}-hint` : '', errors?.[name] ? `${name}-error` : ''].filter(Boolean)
  return ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}
}

function Hint({ name, hint }: Described) {
  if (!hint) return null
  return (
    <div className="govuk-hint" id={`${name}-hint`}>
      {hint}
    </div>
  )
}

function ErrorMessage({ name, errors }: Described) {
  if (!errors?.[name]) return null
  return (
    <p className="govuk-error-message" id={`${name}-error`}>
      <span className="govuk-visually-hidden">Error:</span> {errors[name]}
    </p>
  )
}

function groupClass({ name, errors }: Described) {
  return `govuk-form-group${errors?.[name] ? ' govuk-form-group--error' : ''}`
}

type Line = Field & {
  type?: 'text' | 'date' | 'email'
  width?: string
  /** What a browser may fill in, by the names of the HTML standard. */
  autoComplete?: string
  inputMode?: 'numeric'
}

export function TextField(field: Line) {
  const { name, label, value, type = 'text', width = '', autoComplete, inputMode } = field
  const error = field.errors?.[name] ? ' govuk-input--error' : ''
  return (
    <div className={groupClass(field)}>
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      <Hint {...field} />
      <ErrorMessage {...field} />
      <input
        className={`govuk-input ${width}${error}`}
        id={name}
        name={name}
        type={type}
        defaultValue={value ?? ''}
        {...(autoComplete ? { autoComplete } : {})}
        {...(inputMode ? { inputMode } : {})}
        {...describedBy(field)}
      />
    </div>
  )
}

/** `shortcut`: a key that goes there, for those who work here. */
type Area = Field & {
  rows?: number
  longest?: number
  mono?: boolean
  shortcut?: string | null
}

export function TextArea(field: Area) {
  const { name, label, value, rows = 6, longest, mono, shortcut } = field
  const error = field.errors?.[name] ? ' govuk-textarea--error' : ''
  return (
    <div className={`${groupClass(field)}${mono ? ' mono' : ''}`}>
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      <Hint {...field} />
      <ErrorMessage {...field} />
      <textarea
        className={`govuk-textarea${error}`}
        id={name}
        name={name}
        rows={rows}
        defaultValue={value ?? ''}
        {...(longest ? { 'data-longest': longest } : {})}
        {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
        {...describedBy(field)}
      />
    </div>
  )
}

type Choice = { value: string; label: ReactNode; hint?: ReactNode }

/** `id` only where one page has several fields of the same name. */
type Select = Field & { choices: Choice[]; empty?: string; id?: string }

export function SelectField(field: Select) {
  const { name, label, value, choices, empty, id = name } = field
  return (
    <div className={groupClass(field)}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <Hint {...field} />
      <ErrorMessage {...field} />
      <select
        className="govuk-select"
        id={id}
        name={name}
        defaultValue={value ?? ''}
        {...describedBy(field)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

export function Radios(field: Field & { choices: Choice[] }) {
  return <Choices {...field} kind="radios" type="radio" chosen={field.value ? [field.value] : []} />
}

export function Checkboxes(field: Field & { choices: Choice[]; chosen?: string[] }) {
  return <Choices {...field} kind="checkboxes" type="checkbox" chosen={field.chosen ?? []} />
}

type ChoicesField = Field & {
  kind: 'radios' | 'checkboxes'
  type: 'radio' | 'checkbox'
  choices: Choice[]
  chosen: string[]
}

function Choices(field: ChoicesField) {
  const { name, label, kind, type, choices, chosen } = field
  return (
    <div className={groupClass(field)}>
      <fieldset className="govuk-fieldset" {...describedBy(field)}>
        <legend className="govuk-fieldset__legend">{label}</legend>
        <Hint {...field} />
        <ErrorMessage {...field} />
        <div className={`govuk-${kind}`}>
          {choices.map((choice, index) => {
            const id = index === 0 ? name : `${name}-${choice.value}`
            return (
              <div className={`govuk-${kind}__item`} key={choice.value}>
                <input
                  className={`govuk-${kind}__input`}
                  id={id}
                  name={name}
                  type={type}
                  value={choice.value}
                  defaultChecked={chosen.includes(choice.value)}
                />
                <label className={`govuk-label govuk-${kind}__label`} htmlFor={id}>
                  {choice.label}
                </label>
                {choice.hint && (
                  <div className={`govuk-hint govuk-${kind}__hint`}>{choice.hint}</div>
                )}
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
