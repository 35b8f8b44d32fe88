import { now } from '#app/platform/clock.ts'
import type { Reader } from './reader.server.ts'
import type { Suggester } from './suggester.ts'

/** The machine on this computer: what its thread has learned from this review's codings. */
export function linearSuggester(reader: Reader): Suggester {
  return {
    suggested_by: `linear 1, learned ${now()}`,
    suggest: (page) =>
      reader.tell({ tell: 'suggest', page: page.map(({ id, text }) => ({ id, text })) }),
  }
}
