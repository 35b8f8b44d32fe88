import { When } from '#app/ui/when.tsx'
import type { Role } from './person.ts'
import { pageOfPerson } from './person-address.ts'

type Grant = {
  id: string
  role: Exclude<Role, 'member'>
  source: 'invitation' | 'directory'
  granted_at: string
  ended_at: string | null
}

type Grants = { grants: Grant[]; person: { id: string; name: string }; isSelf: boolean }

/** What they are and were. Nobody takes a role from themselves, so that one administrator is always left. */
export function Grants({ grants, person, isSelf }: Grants) {
  if (grants.length === 0) {
    return (
      <p>
        None. A role is given <a href="/admin/people">by invitation</a> or by the directory.
      </p>
    )
  }
  return (
    <ul className="rows">
      {grants.map(({ id, role, source, granted_at, ended_at }) => (
        <li key={id}>
          <div>
            <strong>{role === 'officer' ? 'Officer' : 'Administrator'}</strong>
            <p className="quiet">
              By {source}, since <When at={granted_at} />
              {ended_at && (
                <>
                  , until <When at={ended_at} />
                </>
              )}
            </p>
          </div>
          {!ended_at && !isSelf && (
            <a href={`${pageOfPerson(person)}/roles/${role}/end`}>
              End<span className="govuk-visually-hidden"> the role of {role}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
