import { When } from '#app/ui/when.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Listed = {
  id: string
  name: string
  email: string | null
  created_at: string
  disabled_at: string | null
  signsInBy: string[]
  work: string[]
}

/** A line a person: who they are and what they do here. */
export function PeopleList({ people }: { people: Listed[] }) {
  if (people.length === 0) return <p>Nobody.</p>
  return (
    <ul className="rows">
      {people.map(({ id, name, email, created_at, disabled_at, signsInBy, work }) => (
        <li key={id}>
          <div>
            <a href={`/admin/people/${id}`}>{name}</a>{' '}
            {disabled_at && <Tag tone="red">Disabled</Tag>}
            <p className="quiet">{email ?? 'No confirmed address'}</p>
            <p className="quiet">
              Here since <When at={created_at} />
              {signsInBy.length > 0 && ` · ${signsInBy.join(' · ')}`}
            </p>
          </div>
          <p className="quiet">{work.join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
}
