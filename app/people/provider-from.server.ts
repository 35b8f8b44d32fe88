import type { Params } from '@remix-run/react'
import { notFound } from '#app/platform/refuse.server.ts'
import { providerCalled } from './providers.server.ts'

/** The provider an address names, or 404. */
export function providerFrom(params: Params) {
  const provider = providerCalled(params.provider)
  if (!provider) throw notFound()
  return provider
}
