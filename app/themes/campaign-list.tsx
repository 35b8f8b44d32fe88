import { counted } from '#app/ui/counted.ts'
import { SelectField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import type { Stance } from '#db/schema/themes.ts'
import { STANCE_NAMES } from './theme.ts'

type Campaign = { id: string; contributions: number; texts: number; example: string }
type Coded = { campaign_id: string | null; name: string; stance: Stance; contributions: number }
type Theme = { id: string; name: string }

type List = {
  campaigns: Campaign[]
  /** What some of each were coded to; nothing for who is to code some of them blindly. */
  coded: Coded[]
  texts: Record<string, string>
  themes: Theme[]
  slug: string
  isOpen: boolean
  hasRead: boolean
}

/** Near-identical contributions, counted both ways, and a form that codes all of them. */
export function CampaignList(list: List) {
  const { campaigns, coded, texts, themes, slug, isOpen, hasRead } = list
  return (
    <section aria-labelledby="campaigns">
      <h2 id="campaigns">Campaigns</h2>
      {campaigns.length === 0 && (
        <p>{hasRead ? 'No near-identical contributions were found.' : 'Not looked for yet.'}</p>
      )}
      <ul className="cards">
        {campaigns.map(({ id, contributions, texts: distinct, example }) => (
          <li key={id}>
            <h3>
              {counted(contributions, 'contribution')}, {counted(distinct, 'distinct text')}
            </h3>
            <blockquote className="own-words">{texts[example]}</blockquote>
            <p>
              <a href={`/officer/reviews/${slug}/contributions?campaign=${id}`}>
                Read all {contributions.toLocaleString('en-GB')}
                <span className="govuk-visually-hidden"> beginning “{texts[example]}”</span>
              </a>
            </p>
            <CodedTo coded={coded.filter(({ campaign_id }) => campaign_id === id)} />
            {isOpen && (
              <CodeAll act={`/officer/reviews/${slug}/campaigns/${id}`} {...{ id, themes }} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function CodedTo({ coded }: { coded: Coded[] }) {
  if (coded.length === 0) return null
  return (
    <ul aria-label="Coded to">
      {coded.map(({ name, stance, contributions }) => (
        <li key={`${name} ${stance}`}>
          {name}, {STANCE_NAMES[stance].toLowerCase()}: {counted(contributions, 'contribution')}
        </li>
      ))}
    </ul>
  )
}

function CodeAll({ act, id, themes }: { act: string; id: string; themes: Theme[] }) {
  return (
    <>
      {themes.length > 0 && (
        <PostForm action={`${act}/codings`} className="inline-form">
          <SelectField
            name="theme"
            id={`theme-${id}`}
            label="Theme of all of them"
            empty="Choose a theme"
            choices={themes.map((theme) => ({ value: theme.id, label: theme.name }))}
          />
          <SelectField
            name="stance"
            id={`stance-${id}`}
            label="Stance of all of them"
            empty="Choose a stance"
            choices={Object.entries(STANCE_NAMES).map(([value, label]) => ({ value, label }))}
          />
          <Button kind="secondary">Code all of them</Button>
        </PostForm>
      )}
      <PostForm action={`${act}/dissolution`}>
        <button type="submit" className="as-link">
          These are no campaign
        </button>
      </PostForm>
    </>
  )
}
