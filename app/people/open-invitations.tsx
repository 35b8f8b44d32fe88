import { When } from '#app/ui/when.tsx'
import { ROLE_TITLES, type Role } from './person.ts'

type Invited = {
  id: string
  address: string
  role: Role
  invited_at: string
  expires_at: string
  invitedBy: string | null
}

/** Invitations nobody has accepted yet. */
export function OpenInvitations({ invitations }: { invitations: Invited[] }) {
  if (invitations.length === 0) return null
  return (
    <>
      <h2>Invited</h2>
      <ul className="rows">
        {invitations.map(({ id, address, role, invitedBy, expires_at }) => (
          <li key={id}>
            <div>
              <strong>{address}</strong> to be {ROLE_TITLES[role]}
              <p className="quiet">
                By {invitedBy ?? 'the folkmoot command'}, until <When at={expires_at} />
              </p>
            </div>
            <a href={`/admin/invitations/${id}/end`}>
              Take back<span className="govuk-visually-hidden"> the invitation of {address}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
