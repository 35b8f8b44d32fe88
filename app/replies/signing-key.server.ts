import { isLinkKey, linkKey } from '#app/platform/link-key.server.ts'

const PURPOSE = 'sign-reply'

type Link = { id: string; briefing_id: string }

/** Where a member signs one reply, also without signing in: what it opens ends with the link's row. */
export function signingAddress({ id, briefing_id }: Link) {
  return `/replies-to-sign/${briefing_id}?key=${id}.${linkKey(PURPOSE, id)}`
}

/** The id of the link an address carries, when its key is ours; whether it still counts, the database says. */
export function signingLinkIn(request: Request) {
  const given = new URL(request.url).searchParams.get('key') ?? ''
  const [id = '', key = ''] = given.split('.')
  return id && isLinkKey(PURPOSE, id, key) ? id : null
}

/** The key as it was brought along, for the next address. */
export function signingSearch(link: string | null) {
  return link ? `?key=${link}.${linkKey(PURPOSE, link)}` : ''
}
