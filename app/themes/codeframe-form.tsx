import type { SerializeFrom } from '@remix-run/node'
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { PostForm } from '#app/ui/post-form.tsx'
import type { Stance } from '#db/schema/themes.ts'
import type { Keys } from '#app/moderation/keys.ts'
import { numberKey, STANCE_ACTS } from './bench-keys.ts'
import type { BenchPage } from './bench-page.server.ts'
import type { Span } from './span.ts'
import { STANCE_NAMES } from './theme.ts'

type Codeframe = {
  page: Pick<
    SerializeFrom<BenchPage>,
    'slug' | 'themes' | 'contribution' | 'here' | 'keys' | 'codings'
  >
  /** The coding made last: after it the form begins anew, and what has the focus keeps it. */
  latest: string
  /** What is selected in the words, and how it is forgotten. */
  span: Span | null
  forget: () => void
}

/** Every theme to choose from, and the stance that codes it: one press or one key each. */
export function CodeframeForm({ page, latest, span, forget }: Codeframe) {
  const { slug, themes, contribution, here, keys, codings } = page
  const [sought, setSought] = useState('')
  const within = useRef<HTMLFieldSetElement>(null)
  useAfter(latest, () => {
    within.current?.form?.reset()
    setSought('')
  })
  const shown = themes.filter(({ name }) => name.toLowerCase().includes(sought.toLowerCase()))
  const standing = new Set(codings.map(({ theme_id }) => theme_id))
  return (
    <PostForm action={`/officer/reviews/${slug}/codings`} className="codeframe">
      <input type="hidden" name="contribution" value={contribution.id} />
      <input type="hidden" name="revision" value={contribution.revision_id ?? ''} />
      <input type="hidden" name="return_to" value={here} />
      <input type="hidden" name="starts_at" value={span?.startsAt ?? ''} />
      <TypeAhead sought={sought} seek={setSought} shortcut={keys?.bench_find ?? null} />
      <fieldset className="govuk-fieldset" ref={within}>
        <legend className="govuk-visually-hidden">Theme</legend>
        <div className="theme-choices">
          {shown.length === 0 && <p>No theme has that in its name.</p>}
          {shown.map((theme, place) => (
            <ThemeChoice
              key={theme.id}
              theme={theme}
              isCoded={standing.has(theme.id)}
              shortcut={keys ? numberKey(place) : null}
            />
          ))}
        </div>
      </fieldset>
      <Quoted
        text={contribution.body}
        span={span}
        forget={forget}
        shortcut={keys?.bench_whole ?? null}
      />
      <Stances keys={keys} />
    </PostForm>
  )
}

/** Does something each time a value has changed, and not at first. */
function useAfter(value: string, act: () => void) {
  const before = useRef(value)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    act()
  })
}

function Stances({ keys }: { keys: Keys | null }) {
  const [lacksTheme, setLacksTheme] = useState(false)
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const { form } = event.currentTarget
    const isChosen = form?.querySelector('input[name=theme]:checked') !== null
    setLacksTheme(!isChosen)
    if (!isChosen) event.preventDefault()
  }
  return (
    <div className="stances" role="group" aria-label="Code it as">
      <p role="status" className="govuk-error-message">
        {lacksTheme && 'Choose a theme first'}
      </p>
      {(Object.keys(STANCE_NAMES) as Stance[]).map((stance) => (
        <button
          key={stance}
          type="submit"
          name="stance"
          value={stance}
          onClick={press}
          className="govuk-button govuk-button--secondary"
          {...(keys ? { 'aria-keyshortcuts': keys[STANCE_ACTS[stance]] } : {})}
        >
          {STANCE_NAMES[stance]}
          {keys && <kbd aria-hidden="true">{keys[STANCE_ACTS[stance]]}</kbd>}
        </button>
      ))}
    </div>
  )
}

type Choice = {
  theme: { id: string; name: string; description: string; parent_id: string | null }
  isCoded: boolean
  shortcut: string | null
}

function ThemeChoice({ theme, isCoded, shortcut }: Choice) {
  return (
    <label className={theme.parent_id ? 'theme-choice under' : 'theme-choice'}>
      <input
        type="radio"
        name="theme"
        value={theme.id}
        {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
      />
      <span>
        <strong>{theme.name}</strong>
        {isCoded && <span className="quiet"> · coded</span>}
        <span className="quiet what">{theme.description}</span>
      </span>
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </label>
  )
}

type Seeking = { sought: string; seek: (words: string) => void; shortcut: string | null }

/** Without scripts there is nothing to filter with, and the whole codeframe stands there. */
function TypeAhead({ sought, seek, shortcut }: Seeking) {
  const [isLive, setIsLive] = useState(false)
  useEffect(() => setIsLive(true), [])
  const field = useRef<HTMLInputElement>(null)
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') seek('')
    if (event.key !== 'Enter') return
    event.preventDefault()
    const first = field.current?.form?.querySelector<HTMLInputElement>('input[name=theme]')
    first?.click()
    first?.focus()
  }
  if (!isLive) return null
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="find-theme">
        Find a theme {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
      </label>
      <input
        ref={field}
        className="govuk-input"
        id="find-theme"
        autoComplete="off"
        value={sought}
        onChange={(event) => seek(event.target.value)}
        onKeyDown={press}
        {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
      />
    </div>
  )
}

type Quoting = { text: string; span: Span | null; forget: () => void; shortcut: string | null }

/** The selected words, which may as well be typed: one field with and without scripts. */
function Quoted({ text, span, forget, shortcut }: Quoting) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (field.current) field.current.value = span ? text.slice(span.startsAt, span.endsAt) : ''
  }, [text, span])
  return (
    <div className="govuk-form-group quoted">
      <label className="govuk-label" htmlFor="quote">
        Only these words
      </label>
      <div className="govuk-hint" id="quote-hint">
        Select them in the text or copy them here. Empty: the whole.
      </div>
      <textarea
        ref={field}
        className="govuk-textarea"
        id="quote"
        name="quote"
        rows={2}
        aria-describedby="quote-hint"
      />
      {span && (
        <button
          type="button"
          className="as-link quiet"
          onClick={forget}
          {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
        >
          Code the whole instead
          {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
        </button>
      )}
    </div>
  )
}
