import type { Visit } from './pages.ts'

const OFFICER = 'Moira Finch'

/** Where the pages about notices of complaint are looked at, and by whom. */
export const COMPLAINT_VISITS: Record<string, Visit[]> = {
  '/complaints/new': [
    { path: '/complaints/new', as: null },
    { path: '/complaints/new?comment={own}', as: 'Marjorie Teale' },
  ],
  '/complaints/:id/answers/new': [{ path: 'prepared: notice of complaint', as: null }],
  '/officer/complaints': [{ path: '/officer/complaints', as: OFFICER }],
  '/officer/complaints/new': [{ path: '/officer/complaints/new', as: OFFICER }],
  '/officer/complaints/:id': [{ path: '{complaint}', as: OFFICER }],
  '/officer/complaints/:id/removal': [{ path: 'prepared: removal for a complaint', as: null }],
}
