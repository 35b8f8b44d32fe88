import { renderToStaticMarkup } from 'react-dom/server'
import { refusalIn, type Refusal } from '#app/platform/refusal.ts'
import { ErrorPage, errorTitle } from '#app/ui/error-page.tsx'
import styles from '#app/ui/styles/folkmoot.scss?url'

type Answering<Asked> = (asked: Asked) => Response | Promise<Response>

/**
 * A file has no page in which a refusal could be shown, and Remix would answer “Unexpected Server
 * Error”: the refusal is a page of its own.
 */
export function orRefused<Asked>(answer: Answering<Asked>) {
  return async (asked: Asked) => {
    try {
      return await answer(asked)
    } catch (thrown) {
      const refusal = refusalIn(thrown)
      // Thrown, so that a script that asks for its data hears an error.
      throw refusal ? refusedPage(refusal) : thrown
    }
  }
}

function refusedPage(refusal: Refusal) {
  const { status, again } = refusal
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-store',
    ...(again ? { 'Retry-After': String(again.seconds) } : {}),
  })
  // Whoever asks for a file typed nothing that could be given back.
  const page = renderToStaticMarkup(<RefusedPage {...refusal} kept={[]} />)
  return new Response(`<!DOCTYPE html>${page}`, { status, headers })
}

function RefusedPage(refusal: Refusal) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{errorTitle(refusal.status, refusal)}</title>
        <link rel="stylesheet" href={styles} />
      </head>
      <body>
        <ErrorPage status={refusal.status} refusal={refusal} />
      </body>
    </html>
  )
}
