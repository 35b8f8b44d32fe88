import type { Visit } from './pages.ts'

const OFFICER = 'Moira Finch'
const HOUSING = '/officer/reviews/housing-allocations-review'
const LIBRARY = '/officer/reviews/library-service-review'

/** Where the pages of a review are looked at, from its plan to its seal. */
export const REVIEWING_VISITS: Record<string, Visit[]> = {
  '/policies/:slug': [{ path: '/policies/library-strategy', as: null }],
  '/comments/:reference/about-you': [{ path: 'prepared: about you', as: null }],
  '/member/reviews/:slug/themes/:theme': [{ path: 'prepared: theme to read', as: null }],
  '/officer/policies': [{ path: '/officer/policies', as: OFFICER }],
  '/officer/policies/:slug': [{ path: '/officer/policies/library-strategy', as: OFFICER }],
  '/officer/reviews/due': [{ path: '/officer/reviews/due', as: OFFICER }],
  '/officer/reviews/:slug/gates': [{ path: `${HOUSING}/gates`, as: OFFICER }],
  '/officer/reviews/:slug/gates/:gate': [
    { path: `${HOUSING}/gates/why_now`, as: OFFICER },
    { path: `${HOUSING}/gates/closing_date`, as: OFFICER },
  ],
  '/officer/reviews/:slug/scope': [{ path: `${HOUSING}/scope`, as: OFFICER }],
  '/officer/reviews/:slug/record': [{ path: `${LIBRARY}/record`, as: OFFICER }],
  '/officer/reviews/:slug/equality': [{ path: `${HOUSING}/equality`, as: OFFICER }],
  '/officer/reviews/:slug/verification': [{ path: `${LIBRARY}/verification`, as: OFFICER }],
}
