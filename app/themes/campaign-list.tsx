import { SelectField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { STANCE_NAMES } from './theme.ts'

type Campaign = { id: string; contributions: number; texts: number; example: string }

type List = {
  campaigns: Campaign[]
  texts: Record<string, string>
  themes: { id: string; name: string }[]
  slug: string
  isOpen: boolean
}

/** Near-identical contributions, counted both ways, and a form that codes all of them. */
export function CampaignList({ campaigns, texts, themes, slug, isOpen }: List) {
  return (
    <section aria-labelledby="campaigns">
      <h2 id="campaigns">Campaigns</h2>
      {campaigns.length === 0 && <p>No near-identical contributions were found.</p>}
      <ul className="cards">
        {campaigns.map(({ id, contributions, texts: distinct, example }) => (
          <li key={id}>
            <h3>
              {contributions} contributions, {distinct} distinct {distinct === 1 ? 'text' : 'texts'}
            </h3>
            <blockquote className="own-words">{texts[example]}</blockquote>
            {isOpen && (
              <CodeAll act={`/officer/reviews/${slug}/campaigns/${id}`} {...{ id, themes }} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type CodeAll = { act: string; id: string; themes: { id: string; name: string }[] }

function CodeAll({ act, id, themes }: CodeAll) {
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
