import { data } from '@remix-run/node'

export type Problem =
  | 'not_found'
  | 'gone'
  | 'not_yours'
  | 'signed_out'
  | 'from_elsewhere'
  | 'form_expired'
  | 'too_large'
  | 'unreadable'

export type Refusal = {
  status: number
  problem: Problem
  /** A sentence of its own, when the page has one. */
  because?: string
  /** What was typed, to be given back. */
  kept?: [string, string][]
  signInAt?: string
}

/** Thrown: the error page in root.tsx shows it. */
export function refuse(refusal: Refusal) {
  return data(refusal, { status: refusal.status })
}

export function notFound() {
  return refuse({ status: 404, problem: 'not_found' })
}

export function isRefusal(thrown: unknown): thrown is Refusal {
  return typeof thrown === 'object' && thrown !== null && 'problem' in thrown && 'status' in thrown
}
