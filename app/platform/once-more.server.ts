import { engine } from './database.server.ts'

/**
 * Runs a transaction again when it lost to a unique index: whoever did the same at the same moment
 * was first, and the second time finds what they wrote.
 */
export async function onceMore<T>(transact: () => Promise<T>): Promise<T> {
  try {
    return await transact()
  } catch (error) {
    if (!engine.isUniqueViolation(error)) throw error
    return transact()
  }
}
