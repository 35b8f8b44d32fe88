/** Whom an invitation binds its role to. Nobody invited from the command line: whoever reads that screen runs the server. */
export type Bound = { address: string; invited_by: string | null }

/** The first administrator begins before mail is known to work, so a link of the command line asks for no address. */
export function needsAddress({ invited_by }: Bound) {
  return invited_by !== null
}

/** Whether somebody with this confirmed address, or none, may accept. */
export function isFor(invitation: Bound, confirmed: string | null) {
  return !needsAddress(invitation) || confirmed === invitation.address
}

/** Enough for its owner to know it by: "j…@council.example". */
export function masked(address: string) {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}…${address.slice(at)}`
}
