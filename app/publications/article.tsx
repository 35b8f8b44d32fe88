import type { SerializeFrom } from '@remix-run/node'
import { PostForm } from '#app/ui/post-form.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn, timeIn, When } from '#app/ui/when.tsx'
import type { SafeHtml } from '#db/safe-html.ts'
import { ChangedLine, type Change } from './changed-line.tsx'
import { initialsOf, KIND_NAMES, SPEECH_TEXT_NAMES, VOICE_NAMES } from './publication.ts'
import type { PublishedPage } from './publication-from.server.ts'

export type Section = { section_key: string; heading: string; html: string }
type Edition = { number: number; change: string; change_note: string | null; published_at: string }

export type ArticlePage = {
  publication: SerializeFrom<PublishedPage>
  sections: Section[]
  editions: Edition[]
  isOpen: boolean
  isSupported: boolean
  changes?: Change[]
}

export function Article(page: ArticlePage) {
  const { publication, sections, editions, isOpen, isSupported, changes = [] } = page
  return (
    <article>
      <p className="labels">
        <Tag>{KIND_NAMES[publication.kind]}</Tag>
        {(publication.edition ?? 1) > 1 && <Tag tone="plain">Edition {publication.edition}</Tag>}
        <span className="quiet">{whenComments(publication, isOpen)}</span>
      </p>
      <h1>{publication.title}</h1>
      <p className="lede">{publication.summary}</p>
      <Speaker publication={publication} editions={editions} />
      <p className="acts">
        <a href="#comments">Comments</a>
        <a href="#add">{isOpen ? 'Add a comment' : 'What became of them'}</a>
      </p>
      {publication.kind === 'speech' && <Delivery publication={publication} />}
      <Prose html={publication.html as SafeHtml} />
      <ChangedLine changes={changes.filter(({ section_key: key }) => key === null)} />
      {sections.map((section) => (
        <section key={section.section_key} aria-labelledby={section.section_key}>
          <h2 className="section-heading" id={section.section_key}>
            {section.heading}
          </h2>
          <Prose html={section.html as SafeHtml} />
          <ChangedLine
            changes={changes.filter(({ section_key: key }) => key === section.section_key)}
          />
        </section>
      ))}
      <Support publication={publication} isSupported={isSupported} />
    </article>
  )
}

type Shown = { publication: SerializeFrom<PublishedPage> }

function Support({ publication, isSupported }: Shown & { isSupported: boolean }) {
  if (publication.moderation === 'read_only') {
    return <p className="quiet">Support · {publication.support_count}</p>
  }
  return (
    <div className="acts">
      <PostForm action={`/publications/${publication.slug}/support`}>
        <input type="hidden" name="wanted" value={isSupported ? 'no' : 'yes'} />
        <button type="submit" className="as-link" aria-pressed={isSupported}>
          {isSupported ? 'You support this page' : 'Support this page'} ·{' '}
          {publication.support_count}
        </button>
      </PostForm>
    </div>
  )
}

function whenComments(publication: Shown['publication'], isOpen: boolean) {
  const { comments_close_at, moderation } = publication
  if (moderation === 'read_only') return 'Read-only'
  if (moderation === 'closed') return 'Comments are closed'
  if (!comments_close_at) return isOpen ? 'Open for comment' : 'Comments are closed'
  return isOpen
    ? `Comments open until ${timeIn(comments_close_at)}`
    : `Comments closed on ${dateIn(comments_close_at)}`
}

function Speaker({ publication, editions }: Shown & { editions: Edition[] }) {
  const changed = editions.find((edition) => edition.change === 'major' && edition.number > 1)
  return (
    <div className="speaker">
      <span className="face" aria-hidden="true">
        {initialsOf(publication.speaker)}
      </span>
      <p>
        <strong>{publication.speaker}</strong>, {publication.post}
        <br />
        <span className="quiet">
          {VOICE_NAMES[publication.voice]} · published{' '}
          {publication.first_published_at && <When at={publication.first_published_at} />}
          {changed && (
            <>
              {' '}
              · changed <When at={changed.published_at} />:{' '}
              <a href={`/publications/${publication.slug}/editions`}>what changed and why</a>
            </>
          )}
        </span>
      </p>
    </div>
  )
}

type Delivered = Pick<
  Shown['publication'],
  'speech_event' | 'speech_venue' | 'speech_delivered_on' | 'speech_text'
>

/** Where and when a speech was given, and which text this is. */
export function Delivery({ publication }: { publication: Delivered }) {
  return (
    <dl className="facts">
      <dt>Given at</dt>
      <dd>{publication.speech_event}</dd>
      <dt>Where</dt>
      <dd>{publication.speech_venue}</dd>
      <dt>When</dt>
      <dd>{publication.speech_delivered_on && <When at={publication.speech_delivered_on} />}</dd>
      <dt>Text</dt>
      <dd>{publication.speech_text && SPEECH_TEXT_NAMES[publication.speech_text]}</dd>
    </dl>
  )
}
