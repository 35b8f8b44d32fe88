export type Problem =
  | 'not_found'
  | 'gone'
  | 'not_yours'
  | 'signed_out'
  | 'prove_again'
  | 'from_elsewhere'
  | 'form_expired'
  | 'too_large'
  | 'unreadable'
  | 'incomplete'
  | 'to_correct'
  | 'too_late'
  | 'link_over'
  | 'too_many'
  | 'barred'
  | 'read_only'

export type Refusal = {
  status: number
  problem: Problem
  /** A sentence of its own, when the page has one. */
  because?: string
  /** What was typed, to be given back. */
  kept?: [string, string][]
  signInAt?: string
  /** Where it says why, and how to appeal. */
  appealAt?: string
  /** When to try again: a whole minute, and how long it is until then. */
  again?: { at: string; seconds: number }
}

export function isRefusal(thrown: unknown): thrown is Refusal {
  return typeof thrown === 'object' && thrown !== null && 'problem' in thrown && 'status' in thrown
}

/** The refusal in whatever was thrown, where there is one. */
export function refusalIn(thrown: unknown) {
  if (isRefusal(thrown)) return thrown
  const inner =
    typeof thrown === 'object' && thrown !== null && 'data' in thrown ? thrown.data : null
  return isRefusal(inner) ? inner : null
}
