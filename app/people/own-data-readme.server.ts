import { codes } from './own-data-codes.server.ts'
import { CHAPTERS, FACT_NAMES } from './own-data.ts'

type Made = { council: string; site: string; at: string }

/** The first thing in the file for a program: what its parts are, so that nobody needs us to read it. */
export function readme({ council, site, at }: Made) {
  const parts = Object.entries(CHAPTERS).map(([part, { title, says }]) => [
    part,
    `${title}. ${says}`,
  ])
  return {
    what_this_is: `Everything kept about one person on the site of ${council}, ${site}. The file beside this one, your-data.html, says the same for a reader.`,
    made_at: at,
    times:
      'Times are in UTC, as ISO 8601 writes them: 2026-11-03T08:12:00.000Z. Names of facts that end in _at are moments, those that end in _on are days.',
    numbers:
      'Numbers are counted when the file is made, from what is kept here; none is an estimate. A version is the first, second or third text of a comment. Characters of a mask are counted from the start of the text, in UTF-16 units.',
    nothing:
      'null means that it has not happened or was not given. An empty list means that nothing is kept.',
    left_out:
      'Nobody else’s data: officers have no names here, and other residents no words. No password, secret or code by which somebody could sign in as you.',
    addresses:
      'A comment’s reference, such as C-7F3K2XB, is at /comments/C-7F3K2XB on the site, and a page’s word at /publications/ and that word.',
    parts: Object.fromEntries(parts),
    facts: FACT_NAMES,
    codes: codes(),
  }
}
