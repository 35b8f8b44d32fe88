import type { Visit } from './pages.ts'

const OFFICER = 'Tariq Aziz-Bell'
const ADMINISTRATOR = 'Ada Clerk'

/** Where the pages about deciding are looked at, and by whom. */
export const DECIDING_VISITS: Record<string, Visit[]> = {
  '/officer/comments/:reference/redactions/new': [
    { path: '{waiting}/redactions/new', as: OFFICER },
  ],
  '/officer/comments/:reference/redactions/preview': [
    { path: 'prepared: redaction shown', as: null },
  ],
  '/officer/redactions/:id/lifting': [{ path: 'prepared: redaction to lift', as: null }],
  '/officer/comments/:reference/original': [{ path: '{waiting}/original', as: OFFICER }],
  '/officer/comments/:reference/notes': [{ path: '{waiting}/notes', as: OFFICER }],
  '/officer/comments/:reference/escalation': [{ path: '{waiting}/escalation', as: OFFICER }],
  '/officer/comments/:reference/escalation/closing': [
    { path: '{waiting}/escalation/closing', as: OFFICER },
  ],
  '/officer/escalations': [{ path: '/officer/escalations', as: OFFICER }],
  '/officer/comments/:reference/exclusions/new': [
    { path: '{waiting}/exclusions/new', as: OFFICER },
  ],
  '/officer/exclusions': [{ path: '/officer/exclusions', as: OFFICER }],
  '/officer/appeals': [{ path: '/officer/appeals', as: OFFICER }],
  '/officer/appeals/:id': [{ path: 'prepared: appeal to answer', as: null }],
  '/comments/:reference/appeals/new': [{ path: 'prepared: appeal', as: null }],
  '/admin/house-rules': [{ path: '/admin/house-rules', as: ADMINISTRATOR }],
  '/admin/house-rules/:number': [{ path: '/admin/house-rules/3', as: ADMINISTRATOR }],
}
