import { auditEvents, chainHead, type AuditFilter } from '#db/queries/audit.server.ts'
import type { Db } from '#db/schema.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { endOfDay, londonTime } from '#app/platform/london-time.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { nameOfProvider } from '#app/people/providers.server.ts'
import { actionInWords } from './action.ts'
import { isChapter } from './chapter.ts'
import { detailInWords } from './detail.ts'
import { formatLink } from './chain.server.ts'

const A_PAGE = 50

/** A page of the log, newest first, as the address asks for it; what an address gets wrong is left out. */
export async function logPage(db: Db, search: URLSearchParams) {
  const asked = askedFor(search)
  const before = pageKeyFrom(search.get('before'))
  const [found, head] = await Promise.all([
    auditEvents(db, { ...filterOf(asked), before, limit: A_PAGE + 1 }),
    chainHead(db),
  ])
  const events = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? events.at(-1) : undefined
  return {
    events: events.map(inWords),
    asked,
    head: formatLink(head),
    first: before ? logAddress(asked) : null,
    next: last ? logAddress({ ...asked, before: `${last.at}~${last.id}` }) : null,
  }
}

function inWords({ detail, ...event }: Awaited<ReturnType<typeof auditEvents>>[number]) {
  const [what, more] = [actionInWords(event.action), detailInWords(detail, nameOfProvider)]
  return { ...event, what, more }
}

type Asked = { about: string; person: string; on: string }

function askedFor(search: URLSearchParams): Asked {
  const about = search.get('about')
  const on = search.get('on') ?? ''
  return {
    about: isChapter(about) ? about : '',
    person: addressWord(search.get('person')).trim(),
    on: isDate(on) ? on : '',
  }
}

function filterOf({ about, person, on }: Asked): AuditFilter {
  return {
    subject: about || null,
    person: person || null,
    from: on ? londonTime(on, '00:00') : null,
    until: on ? endOfDay(on) : null,
  }
}

function isDate(text: string) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}

function logAddress(asked: Asked & { before?: string }) {
  const wanted = Object.entries(asked).filter(([, value]) => value)
  return wanted.length > 0 ? `/admin/audit?${new URLSearchParams(wanted)}` : '/admin/audit'
}
