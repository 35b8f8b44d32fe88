import type { HeadersFunction } from '@remix-run/node'
import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { Said } from '#app/people/said.tsx'
import { isRefusal } from '#app/platform/refusal.ts'
import type { loader as rootLoader } from '#app/root.tsx'
import { ErrorPage, errorTitle } from '#app/ui/error-page.tsx'
import { SiteFrame } from '#app/ui/site-frame.tsx'

/** Each layout has it as its own: at the root alone, the root's loader would not run, and the form token be lost. */
export function ErrorBoundary() {
  const site = useRouteLoaderData<typeof rootLoader>('root')
  const [status, refusal] = thrown(useRouteError())
  return (
    <SiteFrame
      council={site?.council ?? 'Folkmoot'}
      demo={site?.demo ?? false}
      viewer={site?.viewer ?? null}
      notice={<Said words={site?.said} />}
    >
      <ErrorPage status={status} refusal={refusal} />
    </SiteFrame>
  )
}

export function errorMeta({ error }: { error?: unknown }) {
  return error === undefined ? [] : [{ title: errorTitle(...thrown(error)) }]
}

/** A refusal's own headers, such as Retry-After, which a layout would drop. */
export const errorHeaders: HeadersFunction = ({ errorHeaders: ofRefusal, parentHeaders }) =>
  ofRefusal ?? parentHeaders

/** The status of whatever was thrown, and the refusal in it where it is one of ours. */
function thrown(error: unknown) {
  const isAnswer = isRouteErrorResponse(error)
  const refusal: unknown = isAnswer ? error.data : error
  return [isAnswer ? error.status : 500, isRefusal(refusal) ? refusal : null] as const
}
