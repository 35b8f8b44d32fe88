import type { Visit } from './pages.ts'

/** Where the pages about files of a review and disclosures are looked at, and by whom. */
export const EXPORT_VISITS: Record<string, Visit[]> = {
  '/officer/reviews/:slug/exports': [
    { path: '/officer/reviews/library-service-review/exports', as: 'Moira Finch' },
  ],
  '/officer/reviews/:slug/exports/:id': [{ path: 'prepared: file of a review', as: null }],
  '/admin/disclosures': [{ path: '/admin/disclosures', as: 'Ada Clerk' }],
  '/admin/disclosures/:id': [{ path: 'prepared: disclosure', as: null }],
}
