import {
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, useMatches, useRouteLoaderData } from '@remix-run/react'
import { useContext, type ReactNode } from 'react'
import { homeOf } from '#app/people/person.ts'
import { saidHere } from '#app/people/say-once.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { formToken } from '#app/platform/form-token.server.ts'
import { asksToHydrate } from '#app/platform/hydration.ts'
import { drawnAt } from '#app/platform/looks-automatic.server.ts'
import { NonceContext } from '#app/platform/nonce.ts'
import { errorMeta } from '#app/routes/error-boundary.tsx'
import { FormDrawnContext } from '#app/ui/human-check.tsx'
import { FormTokenContext } from '#app/ui/post-form.tsx'
import font from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url'
import enhancements from './ui/enhancements.js?url'
import styles from './ui/styles/folkmoot.scss?url'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request)
  const { token, cookie } = formToken(request)
  const { said, cookie: saidCookie } = saidHere(request)
  const shown = {
    council: config.council,
    demo: config.demo,
    brand: config.brand,
    formToken: token,
    formDrawn: drawnAt(now()),
    viewer: viewer && { name: viewer.name, home: homeOf(viewer) },
    said,
  }
  const headers = new Headers()
  for (const set of [cookie, saidCookie]) if (set) headers.append('Set-Cookie', set)
  return data(shown, { headers })
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ error, data: site }) =>
  error ? errorMeta({ error }) : [{ title: site?.council ?? 'Folkmoot' }]

export function links() {
  return [
    {
      rel: 'preload',
      as: 'font',
      type: 'font/woff2',
      href: font,
      crossOrigin: 'anonymous' as const,
    },
    { rel: 'stylesheet', href: styles },
    { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  ]
}

const DEFAULT_BRAND = '#0b5345'

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  const site = useRouteLoaderData<typeof loader>('root')
  const isLive = useMatches().some((match) => asksToHydrate(match.handle))
  return (
    <html lang="en-GB" className={isLive ? '' : 'follows-system'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {site && site.brand !== DEFAULT_BRAND && (
          <style nonce={nonce}>{`:root{--brand:${site.brand}}`}</style>
        )}
      </head>
      <body>
        <FormTokenContext.Provider value={site?.formToken ?? ''}>
          <FormDrawnContext.Provider value={site?.formDrawn ?? ''}>
            {children}
          </FormDrawnContext.Provider>
        </FormTokenContext.Provider>
        {import.meta.env.DEV && !isLive && <script src="/@vite/client" type="module" />}
        {isLive ? <Scripts nonce={nonce} /> : <script src={enhancements} type="module" />}
      </body>
    </html>
  )
}

export { ErrorBoundary } from '#app/routes/error-boundary.tsx'

export default function Root() {
  return <Outlet />
}
