import type { RouteConfigEntry } from '@remix-run/route-config'
import { readFileSync } from 'node:fs'
import routes from '#app/routes.ts'
import { COMPLAINT_VISITS } from './complaint-pages.ts'
import { REPLY_DESK_VISITS } from './reply-desk-pages.ts'
import { REVIEWING_VISITS } from './reviewing-pages.ts'
import { CODEFRAME_VISITS } from './codeframe-pages.ts'
import { DECIDING_VISITS } from './deciding-pages.ts'
import { OUTCOME_VISITS } from './outcome-pages.ts'
import { EVIDENCE_VISITS } from './evidence-pages.ts'
import { EXPORT_VISITS } from './export-pages.ts'
import { SANCTION_VISITS } from './sanction-pages.ts'

export type Visit = { path: string; as: string | null }

/** Every path in routes.ts whose file draws a page. */
export async function pagesInRoutes() {
  return flat(await routes).filter((page) => drawsAPage(page.file))
}

type Page = { path: string; file: string }

/** Every route, whatever it answers. */
export async function allRoutes() {
  return flat(await routes)
}

function flat(entries: RouteConfigEntry[], above = ''): Page[] {
  return entries.flatMap((entry) => {
    const path = entry.path ? `${above}/${entry.path}` : above
    if (entry.children) return flat(entry.children, path)
    return [{ path: path || '/', file: entry.file }]
  })
}

function drawsAPage(file: string) {
  return /export default function/.test(readFileSync(`app/${file}`, 'utf8'))
}

const RESIDENT = 'Marjorie Teale'
const MEMBER = 'Cllr Priya Okafor'
const OFFICER = 'Moira Finch'
const ADMINISTRATOR = 'Ada Clerk'

/** Where each page of routes.ts is looked at in Ambleford, and by whom; a path may be looked at twice. */
export const VISITS: Record<string, Visit[]> = {
  ...REPLY_DESK_VISITS,
  ...REVIEWING_VISITS,
  ...EXPORT_VISITS,
  '/': [{ path: '/', as: null }],
  '/*': [{ path: '/no-such-page', as: null }],
  '/publications': [{ path: '/publications', as: null }],
  '/publications/:slug': [
    { path: '/publications/a-library-that-opens', as: null },
    { path: '/publications/what-a-home-is-for', as: RESIDENT },
    { path: '/publications/budget-in-one-page', as: MEMBER },
    { path: '/publications/bins-over-christmas', as: null },
  ],
  '/publications/:slug/editions': [
    { path: '/publications/a-library-that-opens/editions', as: null },
  ],
  '/publications/:slug/comments/new': [
    { path: '/publications/the-mill-meadow-park/comments/new', as: null },
    { path: '/publications/a-library-that-opens/comments/new', as: RESIDENT },
  ],
  '/comments/:reference/reports/new': [{ path: '/comments/{own}/reports/new', as: RESIDENT }],
  '/reports/:id': [{ path: '/reports/an-old-link', as: null }],
  '/cabinet': [{ path: '/cabinet', as: null }],
  '/reviews/:slug': [{ path: '/reviews/housing-allocations-review', as: null }],
  '/moderation-register': [{ path: '/moderation-register', as: null }],
  '/moderation/figures': [{ path: '/moderation/figures', as: null }],
  '/house-rules': [{ path: '/house-rules', as: null }],
  '/privacy': [{ path: '/privacy', as: null }],
  '/cookies': [{ path: '/cookies', as: null }],
  '/accessibility': [{ path: '/accessibility', as: null }],
  '/follow/:subject/:slug?': [
    { path: '/follow/publication/a-library-that-opens', as: null },
    { path: '/follow/council', as: RESIDENT },
  ],
  '/follow/confirmation/:id': [{ path: '/follow/confirmation/an-old-link', as: null }],
  '/unsubscribe/:id': [{ path: '/unsubscribe/an-old-link', as: null }],
  '/outbox': [{ path: '/outbox', as: null }],
  '/sign-in': [
    { path: '/sign-in', as: null },
    { path: '/sign-in?error=down', as: null },
    { path: 'prepared: who is writing', as: null },
  ],
  '/sign-in/providers/:provider': [{ path: '/sign-in/providers/google', as: null }],
  '/sign-in/email': [{ path: 'prepared: look into your mail', as: null }],
  '/sign-in/links/:id': [{ path: 'prepared: sign-in link', as: null }],
  '/sign-in/is-it-you': [{ path: 'prepared: is it you', as: null }],
  '/sign-in/second-factor': [{ path: 'prepared: second factor', as: null }],
  '/invitations/:id': [
    { path: 'prepared: invitation', as: null },
    { path: 'prepared: invitation of somebody else', as: null },
  ],
  '/guest-comments/new': [{ path: 'prepared: guest asked', as: null }],
  '/guest-comments/:id': [{ path: 'prepared: guest link', as: null }],
  '/account/credentials': [{ path: '/account/credentials', as: RESIDENT }],
  '/account/credentials/:id/removal': [{ path: 'prepared: credential removal', as: null }],
  '/account/sessions': [{ path: '/account/sessions', as: RESIDENT }],
  '/account/second-factor': [{ path: '/account/second-factor', as: OFFICER }],
  '/account/recovery-codes': [{ path: 'prepared: recovery codes', as: null }],
  '/account/proof': [{ path: 'prepared: proof', as: null }],
  '/account/proof/email': [{ path: '/account/proof/email', as: RESIDENT }],
  '/account/proof/:id': [{ path: 'prepared: proof link', as: null }],
  '/comments/finish': [{ path: 'kept comment', as: 'Nell Newcomer' }],
  '/account': [{ path: '/account', as: RESIDENT }],
  '/account/settings': [{ path: '/account/settings?done=name', as: RESIDENT }],
  '/account/email': [
    { path: '/account/email', as: RESIDENT },
    { path: 'prepared: address asked', as: null },
  ],
  '/account/email/:id': [
    { path: 'prepared: address link', as: null },
    { path: 'prepared: somebody else’s address link', as: null },
  ],
  '/account/email/removal': [{ path: '/account/email/removal', as: RESIDENT }],
  '/account/closure': [
    { path: '/account/closure', as: RESIDENT },
    { path: '/account/closure', as: OFFICER },
    { path: 'prepared: closing', as: null },
  ],
  '/account/data': [{ path: '/account/data', as: RESIDENT }],
  '/account/name': [{ path: '/account/name', as: RESIDENT }],
  '/account/notifications': [
    { path: '/account/notifications', as: RESIDENT },
    { path: '/account/notifications', as: OFFICER },
  ],
  ...SANCTION_VISITS,
  ...COMPLAINT_VISITS,
  ...DECIDING_VISITS,
  ...OUTCOME_VISITS,
  ...EVIDENCE_VISITS,
  '/comments/:reference/sent': [{ path: '/comments/{own}/sent', as: RESIDENT }],
  '/comments/:reference/trace': [{ path: '/comments/{own}/trace', as: RESIDENT }],
  '/comments/:reference/revisions/new': [
    { path: '/comments/{returned}/revisions/new', as: 'Umar S' },
  ],
  '/comments/:reference/withdrawal': [{ path: '/comments/{own}/withdrawal', as: RESIDENT }],
  '/member': [{ path: '/member', as: MEMBER }],
  '/member/publications/new': [
    { path: '/member/publications/new', as: MEMBER },
    { path: '/member/publications/new?kind=speech', as: MEMBER },
  ],
  '/member/publications/:id/draft': [{ path: '{publication}/draft', as: MEMBER }],
  '/member/publications/:id/preview': [{ path: '{publication}/preview', as: MEMBER }],
  '/member/publications/:id/editions/new': [{ path: '{publication}/editions/new', as: MEMBER }],
  '/member/publications/:id/withdrawal': [{ path: '{publication}/withdrawal', as: MEMBER }],
  '/member/comments/:reference/reply': [{ path: '{unanswered}', as: MEMBER }],
  '/member/reviews/:slug': [{ path: '/member/reviews/library-service-review', as: MEMBER }],
  '/member/reviews/:slug/consideration': [
    { path: '/member/reviews/library-service-review/consideration', as: MEMBER },
  ],
  '/member/reviews/:slug/dispositions': [{ path: '{disposition}', as: MEMBER }],
  '/officer/queue': [{ path: '/officer/queue', as: OFFICER }],
  '/officer/comments/:reference': [{ path: '{waiting}', as: OFFICER }],
  '/officer/comments/:reference/decisions': [{ path: '{waiting}/decisions', as: OFFICER }],
  '/officer/comments/:reference/reply': [{ path: '/officer/comments/{own}/reply', as: OFFICER }],
  '/officer/keys': [{ path: '/officer/keys', as: OFFICER }],
  '/officer/saved-filters': [
    { path: '/officer/saved-filters?reason=new_contributor', as: OFFICER },
  ],
  '/officer/saved-replies': [{ path: '/officer/saved-replies', as: OFFICER }],
  '/officer/bulk-decisions': [{ path: '/officer/bulk-decisions', as: OFFICER }],
  '/officer/bulk-decisions/new': [
    { path: '/officer/bulk-decisions/new?all=yes&filter=', as: OFFICER },
  ],
  '/officer/bulk-decisions/:id': [{ path: 'prepared: bulk decision', as: null }],
  '/officer/figures': [{ path: '/officer/figures', as: OFFICER }],
  '/officer/publications': [{ path: '/officer/publications', as: OFFICER }],
  '/officer/publications/:slug/modes/new': [
    { path: '/officer/publications/trees-we-are-planting/modes/new', as: OFFICER },
  ],
  '/officer/reviews': [{ path: '/officer/reviews', as: OFFICER }],
  '/officer/reviews/new': [{ path: '/officer/reviews/new', as: OFFICER }],
  '/officer/reviews/:slug': [
    { path: '/officer/reviews/housing-allocations-review', as: OFFICER },
    { path: '/officer/reviews/library-service-review', as: OFFICER },
  ],
  '/officer/reviews/:slug/themes': [
    { path: '/officer/reviews/housing-allocations-review/themes', as: OFFICER },
  ],
  ...CODEFRAME_VISITS,
  '/officer/reviews/:slug/findings': [
    { path: '/officer/reviews/housing-allocations-review/findings', as: OFFICER },
  ],
  '/officer/reviews/:slug/outside-questions': [
    { path: '/officer/reviews/housing-allocations-review/outside-questions', as: OFFICER },
  ],
  '/officer/reviews/:slug/outside-questions/:id': [
    { path: 'prepared: outside question', as: null },
  ],
  '/officer/reviews/:slug/hand-over': [
    { path: '/officer/reviews/housing-allocations-review/hand-over', as: OFFICER },
  ],
  '/admin/mail': [{ path: '/admin/mail', as: ADMINISTRATOR }],
  '/admin/moderation': [{ path: '/admin/moderation', as: ADMINISTRATOR }],
  '/admin/moderation/checks': [{ path: '/admin/moderation/checks', as: ADMINISTRATOR }],
  '/admin/moderation/modes/new': [{ path: '/admin/moderation/modes/new', as: ADMINISTRATOR }],
  '/admin/theme-model': [{ path: '/admin/theme-model', as: ADMINISTRATOR }],
  '/admin/words': [
    { path: '/admin/words?list=allowed', as: ADMINISTRATOR },
    { path: '/admin/words?q=x', as: ADMINISTRATOR },
  ],
  '/admin/words/trial': [{ path: 'prepared: word trial', as: null }],
  '/admin/calendar': [{ path: '/admin/calendar', as: ADMINISTRATOR }],
  '/admin/calendar/hours': [{ path: '/admin/calendar/hours', as: ADMINISTRATOR }],
  '/admin/roles': [{ path: '/admin/roles', as: ADMINISTRATOR }],
  '/admin/people': [
    { path: '/admin/people', as: ADMINISTRATOR },
    { path: '/admin/people?q=Mar', as: ADMINISTRATOR },
  ],
  '/admin/people/:id': [{ path: '{person}', as: ADMINISTRATOR }],
  '/admin/people/:id/roles/:role/end': [{ path: '{officer}/roles/officer/end', as: ADMINISTRATOR }],
  '/admin/people/:id/disabling': [{ path: '{officer}/disabling', as: ADMINISTRATOR }],
  '/admin/people/:id/enabling': [{ path: 'prepared: enabling', as: null }],
  '/admin/people/:id/second-factor/removal': [
    { path: 'prepared: second factor removal', as: null },
  ],
  '/admin/appointments/:id/end': [{ path: 'prepared: appointment end', as: null }],
  '/admin/invitations/:id/end': [{ path: 'prepared: invitation end', as: null }],
  '/admin/people/:id/appointments': [{ path: '{person}/appointments', as: ADMINISTRATOR }],
  '/admin/invitations': [{ path: '/admin/invitations', as: ADMINISTRATOR }],
  '/admin/providers': [{ path: '/admin/providers', as: ADMINISTRATOR }],
  '/admin/providers/:provider': [{ path: '/admin/providers/ambleford-id', as: ADMINISTRATOR }],
  '/admin/providers/:provider/removal': [
    { path: '/admin/providers/ambleford-id/removal', as: ADMINISTRATOR },
  ],
  '/admin/providers/:provider/removal/end': [{ path: 'prepared: provider kept', as: null }],
  '/admin/audit': [
    { path: '/admin/audit', as: ADMINISTRATOR },
    { path: '/admin/audit?about=comment', as: ADMINISTRATOR },
  ],
}
