import { linkKey } from '#app/platform/link-key.server.ts'

/**
 * Under which key a person's answers about themselves lie in one review. Made again when it is
 * needed: no row leads from the answers to the person, and those of two reviews cannot be joined.
 */
export function contributorKey({ review, person }: { review: string; person: string }) {
  return linkKey('equality-monitoring', `${review}:${person}`)
}
