/** Whom an act concerns: two people may have one name, and never one address. */
export function Concerned({ name, email }: { name: string; email: string | null }) {
  return (
    <p className="lede">
      {name}, {email ?? 'who has no confirmed address'}
    </p>
  )
}
