import type { Engine } from '#db/dialects/engine.ts'

const ATTEMPTS = 3

type Writing<T> = {
  write: () => Promise<T>
  /** What the same form made before, if it was sent before. */
  twin: () => Promise<T | undefined>
}

/**
 * Writes what a form asks for, once however often it is sent, also at the same moment. Tries again
 * in the rare case that another comment has just been given the same reference.
 */
export async function writeOnce<T>(engine: Engine, { write, twin }: Writing<T>): Promise<T> {
  const before = await twin()
  if (before) return before
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (error) {
      if (!engine.isUniqueViolation(error)) throw error
      const meanwhile = await twin()
      if (meanwhile) return meanwhile
      if (attempt === ATTEMPTS) throw error
    }
  }
}
