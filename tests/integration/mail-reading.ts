import { after, DAY } from '#app/platform/clock.ts'
import { addressesOf, deliverAll, type aMailServer } from './mail-server.ts'

type Server = Awaited<ReturnType<typeof aMailServer>>
type Reader = { email: string }

/** Long after everything in Ambleford, digests included, has come due. */
export const LATER = '2027-01-01T07:00:00.000Z'

/** Everything that arrived for a reader, oldest first. */
export function lettersTo(server: Server, { email }: Reader) {
  return server.letters.filter((letter) => addressesOf(letter).includes(email))
}

/** Sends everything owed and answers the newest letter to a reader. */
export async function newestLetterTo(server: Server, reader: Reader, at = LATER) {
  await deliverAll(server.post, at)
  const letter = lettersTo(server, reader).at(-1)
  if (!letter) throw new Error('No letter arrived.')
  const one = (name: string) => {
    const value = letter.headerLines.find(({ key }) => key === name)?.line ?? ''
    return value.replace(/\r?\n\s+/g, ' ')
  }
  return {
    subject: letter.subject,
    text: letter.text ?? '',
    html: String(letter.html),
    unsubscribe: one('list-unsubscribe'),
    unsubscribePost: one('list-unsubscribe-post'),
  }
}

/** The address a letter gives for ending it, as a path of our site. */
export function stopPath(letter: { unsubscribe: string }) {
  const address = /<([^>]+)>/.exec(letter.unsubscribe)?.[1]
  if (!address) throw new Error('The letter cannot be stopped.')
  const { pathname, search } = new URL(address)
  return { path: `${pathname}${search}`, id: pathname.split('/').at(-1) ?? '' }
}

export function aDayLater(at: string) {
  return after(at, DAY)
}
