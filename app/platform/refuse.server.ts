import { data } from '@remix-run/node'
import type { Refusal } from './refusal.ts'

/** Thrown: the error page in root.tsx shows it. */
export function refuse(refusal: Refusal) {
  const { status, again } = refusal
  return data(refusal, {
    status,
    ...(again ? { headers: { 'Retry-After': String(again.seconds) } } : {}),
  })
}

export function notFound() {
  return refuse({ status: 404, problem: 'not_found' })
}

/** Nobody adds to the page any more; whatever was typed is given back. */
export function readOnly(kept: [string, string][] = []) {
  const because = 'This page is read-only: what was said stays, and nobody adds to it.'
  return refuse({ status: 409, problem: 'read_only', because, kept })
}

const CHANGED =
  'Somebody changed this while you were looking at it, perhaps yourself in another tab.'

/** What was asked can no longer be done; whatever was typed is given back. */
export function tooLate(kept: [string, string][] = [], because = CHANGED) {
  return refuse({ status: 409, problem: 'too_late', because, kept })
}
