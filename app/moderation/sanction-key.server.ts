import { isLinkKey, linkKey } from '#app/platform/link-key.server.ts'

const PURPOSE = 'sanction'

/** Where whom it concerns reads it and appeals, also without signing in: guests cannot. */
export function sanctionAddress({ id }: { id: string }) {
  return `/sanctions/${id}?key=${linkKey(PURPOSE, id)}`
}

export function holdsSanctionKey(request: Request, { id }: { id: string }) {
  return isLinkKey(PURPOSE, id, new URL(request.url).searchParams.get('key') ?? '')
}

/** The key as it was brought along, for the next address. */
export function sanctionSearch(request: Request, sanction: { id: string }) {
  if (!holdsSanctionKey(request, sanction)) return ''
  return `?key=${linkKey(PURPOSE, sanction.id)}`
}
