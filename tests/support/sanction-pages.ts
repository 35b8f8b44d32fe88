import type { Visit } from './pages.ts'

const OFFICER = 'Moira Finch'
const WARNED = 'R. Dickinson'
const SUSPENDED = 'Kel Banner'

/** Where the pages about sanctions are looked at, and by whom. */
export const SANCTION_VISITS: Record<string, Visit[]> = {
  '/account/sanctions': [
    { path: '/account/sanctions', as: SUSPENDED },
    { path: '/account/sanctions', as: 'Marjorie Teale' },
  ],
  '/sanctions/:id': [
    { path: '{own sanction}', as: WARNED },
    { path: '{own sanction}', as: SUSPENDED },
  ],
  '/sanctions/:id/appeals/new': [{ path: '{own sanction}/appeals/new', as: WARNED }],
  '/officer/comments/:reference/sanctions/new': [{ path: '{waiting}/sanctions/new', as: OFFICER }],
  '/officer/sanctions': [{ path: '/officer/sanctions', as: OFFICER }],
  '/officer/sanctions/:id': [{ path: '{appealed}', as: OFFICER }],
  '/officer/sanctions/:id/appeal-answer': [{ path: '{appealed}/appeal-answer', as: OFFICER }],
  '/officer/people/:id/sanctions': [{ path: 'prepared: record of a person', as: null }],
}
