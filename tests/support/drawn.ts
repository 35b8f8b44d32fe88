import { createElement, type ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'

/** The words of a page as it is drawn from what its loader answered, without its markup. */
export function wordsOf(Component: ComponentType, answered: unknown) {
  const router = createMemoryRouter([{ id: 'page', path: '/', Component, loader: () => null }], {
    hydrationData: { loaderData: { page: answered } },
  })
  const html = renderToStaticMarkup(createElement(RouterProvider, { router }))
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, '’')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;])/g, '$1')
}
