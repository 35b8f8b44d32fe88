/** The time as we store it: ISO 8601 in UTC. */
export function now() {
  return new Date().toISOString()
}

export function after(at: string, milliseconds: number) {
  return new Date(Date.parse(at) + milliseconds).toISOString()
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
