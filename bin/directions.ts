import { config, SettingsError } from '#app/platform/config.server.ts'

/** An error a person can do something about: its message is the whole story. */
export class Direction extends Error {}

export function sayWhy(error: unknown) {
  const isPlain = error instanceof Direction || error instanceof SettingsError
  console.error(isPlain ? `\n${error.message}` : error)
}

export function unreachable(place: string, error: unknown) {
  const why = error instanceof Error ? error.message || codeOf(error) : String(error)
  return new Direction(
    `The database cannot be opened: ${place}\n  ${why}\n` +
      'Check that it is running and that DATABASE_URL is right.',
  )
}

export function portTaken(port: number) {
  return (error: unknown) => {
    if (codeOf(error) !== 'EADDRINUSE') throw error
    throw new Direction(
      `Port ${port} is in use by another program.\n` +
        `Stop that program, or choose another port: PORT=${config.port + 10} npm start`,
    )
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
