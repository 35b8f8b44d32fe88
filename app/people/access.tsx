import { pageOfPerson } from './person-address.ts'

type Someone = { id: string; disabled_at: string | null; secondFactorAt: string | null }

/** Keeps somebody out, lets them in again, or helps them after a lost device. */
export function Access({ person, isSelf }: { person: Someone; isSelf: boolean }) {
  if (isSelf) return <p>Another administrator changes your own access.</p>
  const page = pageOfPerson(person)
  return (
    <ul className="rows">
      <li>
        {person.disabled_at ? (
          <a href={`${page}/enabling`}>Let them in again</a>
        ) : (
          <a href={`${page}/disabling`}>Disable, and end every session</a>
        )}
      </li>
      {person.secondFactorAt && (
        <li>
          <a href={`${page}/second-factor/removal`}>Take away their second factor</a>
        </li>
      )}
    </ul>
  )
}
