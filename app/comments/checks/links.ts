import { foundIn, type Check } from './check.ts'

const LINK = /\b(?:https?:\/\/|www\.)\S+/gi

/** Two or more links: the count at which WordPress holds a comment too. */
export const links: Check = {
  name: 'Links',
  reason: 'links',
  look({ body }) {
    const found = body.match(LINK) ?? []
    return { ...foundIn(found, found.length >= 2 ? 'hold' : 'flag'), score: found.length }
  },
  ask: (matched) => `This contains ${matched.length} links.`,
}
