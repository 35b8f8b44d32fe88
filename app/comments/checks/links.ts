import { counted } from '#app/ui/counted.ts'
import { foundIn, type Check } from './check.ts'

const LINK = /\b(?:https?:\/\/|www\.)\S+/gi

/** Held from as many links as is set; usually two, as in WordPress. */
export const links: Check = {
  name: 'Links',
  switch: 'links',
  reason: 'links',
  look({ body, settings }) {
    const found = body.match(LINK) ?? []
    return {
      ...foundIn(found, found.length >= settings.links_held ? 'hold' : 'flag'),
      score: found.length,
    }
  },
  ask: (matched) => `This contains ${counted(matched.length, 'link')}.`,
}
