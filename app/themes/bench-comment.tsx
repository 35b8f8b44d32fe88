import { CONSIDERATION_NAMES, STATE_NAMES } from '#app/comments/comment.ts'
import { SelectField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn } from '#app/ui/when.tsx'
import type { ConsiderationState, PublicationState } from '#db/schema/comments.ts'
import type { Channel, Stance } from '#db/schema/themes.ts'
import { CHANNEL_NAMES } from './contribution.ts'
import { STANCE_NAMES } from './theme.ts'

type Coding = { id: string; theme_id: string; stance: Stance; name: string }

type Bench = {
  comment: {
    id: string
    channel: Channel
    reference: string
    author_name: string
    page: string | null
    body: string
    state: PublicationState | null
    consideration: ConsiderationState
    received_on: string
    revision_id: string | null
    codings: Coding[]
  }
  themes: { id: string; name: string }[]
  slug: string
  /** Where the officer comes back to. */
  here: string
}

/** One comment with the themes it was coded to, and a form to add another. */
export function BenchComment({ comment, themes, slug, here }: Bench) {
  const codings = `/officer/reviews/${slug}/codings`
  return (
    <article
      id={comment.reference}
      aria-label={`${CHANNEL_NAMES[comment.channel]} ${comment.reference}`}
    >
      <p className="quiet">
        {CHANNEL_NAMES[comment.channel]} {comment.reference} · {comment.author_name}
        {comment.page && ` · ${comment.page}`} · {dateIn(comment.received_on)} ·{' '}
        {CONSIDERATION_NAMES[comment.consideration]}
        {comment.state && comment.state !== 'published' && ` · ${STATE_NAMES[comment.state]}`}
      </p>
      <p className="own-words">{comment.body}</p>
      {comment.codings.map((coding) => (
        <PostForm key={coding.id} action={`${codings}/removed`} className="labels">
          <Tag>{coding.name}</Tag>
          <span className="quiet">{STANCE_NAMES[coding.stance]}</span>
          {themes.length > 0 && (
            <>
              <input type="hidden" name="theme" value={coding.theme_id} />
              <input type="hidden" name="stance" value={coding.stance} />
              <input type="hidden" name="contribution" value={comment.id} />
              <input type="hidden" name="revision" value={comment.revision_id ?? ''} />
              <input type="hidden" name="return_to" value={here} />
              <button type="submit" className="as-link quiet">
                Remove
                <span className="govuk-visually-hidden">
                  {' '}
                  {coding.name} from {comment.reference}
                </span>
              </button>
            </>
          )}
        </PostForm>
      ))}
      {themes.length > 0 && (
        <AddCoding comment={comment} themes={themes} codings={codings} here={here} />
      )}
    </article>
  )
}

type Add = Pick<Bench, 'comment' | 'themes' | 'here'> & { codings: string }

function AddCoding({ comment, themes, codings, here }: Add) {
  return (
    <PostForm action={codings} className="inline-form">
      <input type="hidden" name="contribution" value={comment.id} />
      <input type="hidden" name="revision" value={comment.revision_id ?? ''} />
      <input type="hidden" name="return_to" value={here} />
      <SelectField
        name="theme"
        id={`theme-${comment.reference}`}
        label="Theme"
        empty="Choose a theme"
        choices={themes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="stance"
        id={`stance-${comment.reference}`}
        label="Stance"
        empty="Choose a stance"
        choices={Object.entries(STANCE_NAMES).map(([value, label]) => ({ value, label }))}
      />
      <Button kind="secondary">Code</Button>
    </PostForm>
  )
}
