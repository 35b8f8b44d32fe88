import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { SignPage } from '#app/replies/sign-page.tsx'
import { replyToSign } from '#app/replies/sign-loader.server.ts'

export { keepsWhatWasTyped as headers } from '#app/platform/caching.ts'

/** Opening it uses nothing up: programs that look through mail follow links. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return replyToSign(request, params)
}

export const meta: MetaFunction = () => [
  { title: 'A reply to sign' },
  { name: 'robots', content: 'noindex' },
]

export default function ReplyToSign() {
  return <SignPage page={useLoaderData<typeof loader>()} answer={undefined} />
}
