import { isLinkKey, linkKey } from '#app/platform/link-key.server.ts'

const PURPOSE = 'complaint'

/** Where the author of what is complained about answers, also without signing in: guests cannot. */
export function complaintAnswerAddress({ id }: { id: string }) {
  return `/complaints/${id}/answers/new?key=${linkKey(PURPOSE, id)}`
}

export function holdsComplaintKey(request: Request, { id }: { id: string }) {
  return isLinkKey(PURPOSE, id, new URL(request.url).searchParams.get('key') ?? '')
}
