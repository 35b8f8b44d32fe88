import type { RouteConfigEntry } from '@remix-run/route-config'
import { readFileSync } from 'node:fs'
import { ACTS, type Act } from '#app/people/permissions.ts'
import routes from '#app/routes.ts'
import { engineFor } from '#db/engine.server.ts'

export type StaffRoute = {
  path: string
  id: string
  layout: string | null
  act: Act
  /** An act alone has nothing to show. */
  shows: boolean
}

/** Every route for those who work here: pages, acts and files. */
export async function staffRoutes(): Promise<StaffRoute[]> {
  return flat(await routes, { path: '', layout: null })
    .filter(({ id }) => /^routes\/(member|officer|admin)\//.test(id))
    .map((route) => ({ ...route, ...whatItIs(route.id) }))
}

type Placed = Pick<StaffRoute, 'path' | 'id' | 'layout'>
type Above = { path: string; layout: string | null }

function flat(entries: RouteConfigEntry[], above: Above): Placed[] {
  return entries.flatMap(({ file, path, children }) => {
    const here = path ? `${above.path}/${path}` : above.path
    const id = file.replace(/\.tsx?$/, '')
    return children
      ? flat(children, { path: here, layout: id })
      : [{ path: here, id, layout: above.layout }]
  })
}

function whatItIs(id: string) {
  const text = ['tsx', 'ts'].map((kind) => textOf(`app/${id}.${kind}`)).join('')
  const shows = /export (async )?(function|const) loader/.test(text)
  const act = /require(?:Act|Member)\(request, '(\w+)'\)/.exec(text)?.[1] ?? ''
  if (isAct(act)) return { act, shows }
  throw new Error(`No guard in ${id} names an act.`)
}

function isAct(word: string): word is Act {
  return word in ACTS
}

function textOf(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const RECORDS = {
  complaints: 'complaint',
  replies: 'briefing',
  sanctions: 'sanction',
  appeals: 'decision_appeal',
  exclusions: 'exclusion',
  redactions: 'redaction',
  people: 'person',
  publications: 'publication',
  appointments: 'appointment',
  themes: 'theme',
  exports: 'review_export',
  disclosures: 'disclosure',
} as const

/** Fills the addresses of a running demonstration with records that are there. */
export async function addressesIn(url: string) {
  const db = engineFor(url).open()
  const ids = new Map<string, string>()
  for (const [word, table] of Object.entries(RECORDS)) {
    const row = await db.selectFrom(table).select('id').limit(1).executeTakeFirst()
    ids.set(word, row?.id ?? 'none')
  }
  const comment = db.selectFrom('comment').select('reference').where('state', '=', 'held')
  const { reference } = await comment.limit(1).executeTakeFirstOrThrow()
  const policy = await db.selectFrom('policy').select('slug').limit(1).executeTakeFirstOrThrow()
  await db.destroy()
  const slugs = new Map([
    ['reviews', 'library-service-review'],
    ['publications', 'a-library-that-opens'],
    ['policies', policy.slug],
  ])
  return (path: string) =>
    path
      .replace(':reference', reference)
      .replace(/(\w+)\/:slug/, (_, word: string) => `${word}/${slugs.get(word) ?? 'none'}`)
      .replace(/(\w+)\/:(?:id|theme)/, (_, word: string) => `${word}/${ids.get(word) ?? 'none'}`)
      .replace(/:\w+/g, 'none')
}
