import type { Visit } from './pages.ts'

const OFFICER = 'Moira Finch'
const DECIDED = '/reviews/library-service-review'
const OPEN = '/officer/reviews/housing-allocations-review'

/** Pages about what is published of a review, and what officers do about it. */
export const OUTCOME_VISITS: Record<string, Visit[]> = {
  '/what-changed': [{ path: '/what-changed', as: null }],
  '/reviews/:slug/feedback': [{ path: `${DECIDED}/feedback`, as: null }],
  '/reviews/:slug/outcome': [{ path: `${DECIDED}/outcome`, as: null }],
  '/contributions/:reference/trace': [{ path: 'prepared: letter that was entered', as: null }],
  '/officer/reviews/:slug/feedback': [{ path: `${OPEN}/feedback`, as: OFFICER }],
  '/officer/reviews/:slug/feedback/withdrawal': [
    { path: `/officer${DECIDED}/feedback/withdrawal`, as: OFFICER },
  ],
  '/officer/reviews/:slug/outcome': [{ path: `${OPEN}/outcome`, as: OFFICER }],
  '/officer/reviews/:slug/outcome/withdrawal': [
    { path: `/officer${DECIDED}/outcome/withdrawal`, as: OFFICER },
  ],
  '/officer/reviews/:slug/progress': [{ path: `/officer${DECIDED}/progress`, as: OFFICER }],
  '/officer/reviews/:slug/reopening': [{ path: `/officer${DECIDED}/reopening`, as: OFFICER }],
}
