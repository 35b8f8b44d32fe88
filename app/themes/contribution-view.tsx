import type { SerializeFrom } from '@remix-run/node'
import type { KeyboardEvent, RefObject } from 'react'
import { STATE_NAMES } from '#app/comments/comment.ts'
import { PostForm } from '#app/ui/post-form.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn, When } from '#app/ui/when.tsx'
import type { BenchPage } from './bench-page.server.ts'
import { CHANNEL_NAMES } from './contribution.ts'
import { pieces } from './span.ts'
import { STANCE_NAMES } from './theme.ts'

type Page = SerializeFrom<BenchPage>

/** Who said it, how it came, and what is known beside. */
export function ContributionFacts({ contribution }: Pick<Page, 'contribution'>) {
  const { channel, reference, author_name, on_behalf_of, ward, state } = contribution
  const { enteredBy, source, entered_at } = contribution
  return (
    <>
      <h1>
        {CHANNEL_NAMES[channel]} {reference}
      </h1>
      <p className="labels">
        {state && state !== 'published' && <Tag tone="amber">{STATE_NAMES[state]}</Tag>}
        {contribution.evidence_rich_at && <Tag>Rich in evidence</Tag>}
      </p>
      <p className="quiet">
        {author_name}
        {on_behalf_of && `, for ${on_behalf_of}`}
        {ward && ` · ${ward}`} · {dateIn(contribution.received_on)}
        {contribution.page && (
          <>
            {' '}
            · on <a href={`/publications/${contribution.page_slug}`}>{contribution.page}</a> ·{' '}
            <a href={`/officer/comments/${reference}`}>the comment in its thread</a>
          </>
        )}
        {enteredBy && (
          <>
            {' '}
            · entered by {enteredBy}, <When at={entered_at} />
            {source && ` from ${source}`}
          </>
        )}
      </p>
      {channel !== 'comment' && <Contact contribution={contribution} />}
    </>
  )
}

function Contact({ contribution }: Pick<Page, 'contribution'>) {
  const { contributor_email, contributor_address, may_contact_at } = contribution
  const where = [contributor_email, contributor_address].filter(Boolean).join(' · ')
  return (
    <p className="quiet">
      {where && `${where} · `}
      {may_contact_at ? 'may be contacted' : 'did not agree to be contacted'}
    </p>
  )
}

type Words = Pick<Page, 'contribution' | 'codings' | 'keys'> & {
  element: RefObject<HTMLDivElement>
  press: (event: KeyboardEvent) => void
}

/** The words, with those marked that a theme was found in. */
export function ContributionWords({ contribution, codings, keys, element, press }: Words) {
  const spans = codings.flatMap(({ span_starts_at, span_ends_at }) =>
    span_starts_at === null || span_ends_at === null
      ? []
      : [{ startsAt: span_starts_at, endsAt: span_ends_at }],
  )
  return (
    <div
      ref={element}
      className="own-words to-code"
      data-words=""
      role="group"
      aria-label="The words. An arrow key selects one, with Shift several"
      tabIndex={0}
      onKeyDown={press}
      {...(keys ? { 'aria-keyshortcuts': keys.bench_words } : {})}
    >
      {pieces(contribution.body, spans).map(({ text, startsAt, isMarked }) =>
        isMarked ? <mark key={startsAt}>{text}</mark> : text,
      )}
    </div>
  )
}

type Coded = Pick<
  Page,
  'contribution' | 'codings' | 'slug' | 'here' | 'isOpen' | 'officer' | 'keys'
>

/** The themes it was coded to, by whom, on which words. */
export function CodingsMade({ contribution, codings, officer, keys, ...page }: Coded) {
  const last = codings.findLast(({ coded_by }) => coded_by === officer)?.id
  return (
    <>
      <p role="status" className="govuk-visually-hidden">
        {codings.length > 0 && `Coded: ${codings.map(({ name }) => name).join(', ')}`}
      </p>
      {codings.length > 0 && (
        <ul className="codings">
          {codings.map((coding) => (
            <li key={coding.id}>
              <OneCoding
                {...page}
                coding={coding}
                shortcut={coding.id === last ? (keys?.bench_undo ?? null) : null}
              />
              {coding.span_starts_at !== null && coding.span_ends_at !== null && (
                <blockquote>
                  “{contribution.body.slice(coding.span_starts_at, coding.span_ends_at)}”
                </blockquote>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type OneCoding = Pick<Page, 'slug' | 'here' | 'isOpen'> & {
  coding: Page['codings'][number]
  shortcut: string | null
}

function OneCoding({ coding, slug, here, isOpen, shortcut }: OneCoding) {
  return (
    <PostForm action={`/officer/reviews/${slug}/codings/removed`} className="labels">
      <Tag>{coding.name}</Tag>
      <span>
        {STANCE_NAMES[coding.stance]} <span className="quiet">by {coding.by}</span>
      </span>
      {isOpen && (
        <>
          <input type="hidden" name="coding" value={coding.id} />
          <input type="hidden" name="return_to" value={here} />
          <button
            type="submit"
            className="as-link quiet"
            {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
          >
            Remove<span className="govuk-visually-hidden"> {coding.name}</span>
            {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
          </button>
        </>
      )}
    </PostForm>
  )
}
