import { data } from '@remix-run/node'
import type { Refusal } from './refusal.ts'

/** Thrown: the error page in root.tsx shows it. */
export function refuse(refusal: Refusal) {
  return data(refusal, { status: refusal.status })
}

export function notFound() {
  return refuse({ status: 404, problem: 'not_found' })
}
