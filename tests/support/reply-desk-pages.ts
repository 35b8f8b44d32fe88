import type { Visit } from './pages.ts'

const MEMBER = 'Cllr Priya Okafor'
const OFFICER = 'Moira Finch'

/** Where the pages of the reply desk are looked at, and by whom. */
export const REPLY_DESK_VISITS: Record<string, Visit[]> = {
  '/replies-to-sign/done': [{ path: '/replies-to-sign/done?what=kept', as: null }],
  '/replies-to-sign/:id': [{ path: '{to_sign}', as: MEMBER }],
  '/replies-to-sign/:id/approval': [{ path: '{to_sign}/approval', as: MEMBER }],
  '/replies-to-sign/:id/return': [{ path: '{to_sign}/return', as: MEMBER }],
  '/replies-to-sign/:id/refusal': [{ path: '{to_sign}/refusal', as: MEMBER }],
  '/officer/comments/:reference/briefings/new': [
    { path: '/officer/comments/{own}/briefings/new', as: OFFICER },
  ],
  '/officer/replies': [
    { path: '/officer/replies', as: OFFICER },
    { path: '/officer/replies?turn=mine', as: OFFICER },
  ],
  '/officer/replies/:id': [
    { path: '{with_member}', as: OFFICER },
    { path: '{published_reply}', as: OFFICER },
  ],
  '/officer/replies/:id/facts/new': [{ path: '{requested}/facts/new', as: OFFICER }],
  '/officer/replies/:id/drafts/new': [{ path: '{drafted}/drafts/new', as: OFFICER }],
  '/officer/replies/:id/questions': [{ path: '{drafted}/questions', as: OFFICER }],
  '/officer/replies/:id/closure': [{ path: '{drafted}/closure', as: OFFICER }],
  '/admin/pre-election': [{ path: '/admin/pre-election', as: 'Ada Clerk' }],
}
