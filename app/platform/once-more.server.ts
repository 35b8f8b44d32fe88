import { engine } from './database.server.ts'

/**
 * Runs a transaction again when it lost to a unique index: whoever did the same at the same moment
 * was first, and the second time finds what they wrote. Where more than two may want the same
 * thing, as an address made of a title, it is told to try more often.
 */
export async function onceMore<T>(transact: () => Promise<T>, tries = 1): Promise<T> {
  try {
    return await transact()
  } catch (error) {
    if (tries === 0 || !engine.isUniqueViolation(error)) throw error
    return onceMore(transact, tries - 1)
  }
}
