import type { Visit } from './pages.ts'

const OFFICER = 'Tariq Aziz-Bell'
const REVIEW = '/officer/reviews/housing-allocations-review'

/** Where the pages about evidence are looked at, and by whom. */
export const EVIDENCE_VISITS: Record<string, Visit[]> = {
  '/officer/reviews/:slug/bench/:reference': [
    { path: '{unread}', as: OFFICER },
    { path: '{letter}', as: OFFICER },
  ],
  '/officer/reviews/:slug/contributions': [{ path: `${REVIEW}/contributions`, as: OFFICER }],
  '/officer/reviews/:slug/contributions/new': [
    { path: `${REVIEW}/contributions/new`, as: OFFICER },
  ],
  '/officer/reviews/:slug/contributions/:reference/public-words': [
    { path: 'prepared: public words', as: null },
  ],
  '/officer/reviews/:slug/contributions/:reference/exclusions/new': [
    { path: 'prepared: letter to leave out', as: null },
  ],
  '/officer/reviews/:slug/imports/new': [{ path: `${REVIEW}/imports/new`, as: OFFICER }],
  '/officer/reviews/:slug/imports/:id': [{ path: 'prepared: import', as: null }],
  '/officer/reviews/:slug/same-people': [{ path: `${REVIEW}/same-people`, as: OFFICER }],
}
