/// <reference types="vite/client" />
import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { ACTS, WHO, type Act, type Who } from '#app/people/permissions.ts'
import { db } from '#app/platform/database.server.ts'
import { NOTHING, RULES } from '../support/acts-by-route.ts'
import { aHouseRule, aPerson } from '../support/ambleford.ts'
import { aCaller } from '../support/callers.ts'
import { aFollow, type Whose } from '../support/places.ts'
import { answerOf, asking, sending, type Answer } from '../support/session.ts'

type Handler = (args: LoaderFunctionArgs) => unknown
type Route = { loader?: Handler; action?: Handler }
type Part = 'loader' | 'action'

const FOLDER = '../../app/routes/'
const modules = import.meta.glob<Route>(
  '../../app/routes/{public,account,member,officer,admin,api}/*',
)
const files = Object.keys(modules)
  .map((file) => file.slice(FOLDER.length))
  .filter((file) => !file.endsWith('/layout.tsx') && file !== NOTHING)

beforeAll(() => aHouseRule(1))

/** The act a guard in the file names, or the one of our list; never both, and never two. */
function actOf(file: string, part: Part): Act {
  const rule = RULES[file]
  if (!rule) throw new Error(`Say in acts-by-route.ts what ${file} is for.`)
  const named = actsNamedIn(file)
  if (named.length > 1) throw new Error(`${file} names more than one act.`)
  const [guarded] = named
  if (guarded && rule.act) throw new Error(`${file} names its act: say null for it in our list.`)
  const act = guarded ?? (part === 'action' ? (rule.form ?? rule.act) : rule.act)
  if (!act) throw new Error(`No guard in ${file} names an act.`)
  return act
}

function actsNamedIn(file: string) {
  const text = readFileSync(`app/routes/${file}`, 'utf8')
  const named = [...text.matchAll(/require(?:Act|Member)\(request, '(\w+)'\)/g)].map(
    ([, act]) => act,
  )
  return [...new Set(named)].map((act) => {
    if (act && isAct(act)) return act
    throw new Error(`${file} names an act that is not in the table.`)
  })
}

function isAct(word: string): word is Act {
  return word in ACTS
}

const PATH = '/somewhere'

type Coming = { file: string; who: Who; whose: Whose }

/** Somebody at a place where what the route is about is theirs, or another's. */
async function comingTo({ file, who, whose }: Coming) {
  const caller = await aCaller(who)
  const place = (await RULES[file]?.at?.(caller, whose)) ?? {}
  const { params = {}, search = '', fields = {} } = place
  const cookie = [caller.cookie, place.cookie].filter(Boolean).join('; ')
  const path = `${PATH}${search}`
  return async (part: Part): Promise<Answer | null> => {
    const handler = (await modules[`${FOLDER}${file}`]?.())?.[part]
    const request = part === 'loader' ? asking(path, cookie) : sending(path, fields, { cookie })
    return handler ? answerOf(() => handler({ request, params, context: { nonce: '' } })) : null
  }
}

/** Told so, told that nothing is there, or sent to sign in or to another link. */
function isRefused({ status, location }: Answer) {
  if ([401, 403, 404].includes(status)) return true
  return /^\/sign-in\?return_to=[^&]+$|^\/account\/proof\?error=link$/.test(location ?? '')
}

/** An address that forms alone are sent to: whoever opens it is sent on, and reads nothing. */
function isSentOn(file: string, { status }: Answer) {
  const text = readFileSync(`app/routes/${file}`, 'utf8')
  return status === 302 && /NothingToShow as default/.test(text)
}

test('every route is in the list, and the list names no other', () => {
  expect(Object.keys(RULES).sort()).toEqual(files.sort())
})

test('the table keeps some out of something, and lets some in', () => {
  const cells = files.flatMap((file) => WHO.map((who) => ACTS[actOf(file, 'loader')][who]))
  expect(new Set(cells)).toEqual(new Set(['yes', 'own', 'no']))
})

const PARTS = ['loader', 'action'] as const

describe.each(files)('%s', (file) => {
  test.each(WHO)('answers a %s as the table says', async (who) => {
    const may = (part: Part) => ACTS[actOf(file, part)][who]
    const atOwn = await comingTo({ file, who, whose: 'own' })
    for (const part of PARTS) {
      const own = await atOwn(part)
      if (!own) continue
      const isLetIn = !isRefused(own) && !(may(part) === 'no' && isSentOn(file, own))
      expect({ part, own, isLetIn }).toEqual({ part, own, isLetIn: may(part) !== 'no' })
    }
    const shut = PARTS.filter((part) => may(part) === 'own' || RULES[file]?.isOwn)
    if (shut.length === 0) return
    const atAnothers = await comingTo({ file, who, whose: 'another' })
    for (const part of shut) {
      const another = await atAnothers(part)
      const isShut = !another || isRefused(another) || isSentOn(file, another)
      expect({ part, another, isShut }).toEqual({ part, another, isShut: true })
    }
  })
})

test('stopping what somebody else follows stops nothing', async () => {
  const [caller, other] = [await aCaller('resident'), await aPerson()]
  const { params = {} } = await aFollow({ ...caller, person: other }, 'own')
  const { action } = (await modules[`${FOLDER}account/follow-end.tsx`]?.()) ?? {}
  const request = sending(PATH, {}, { cookie: caller.cookie })
  await answerOf(() => action?.({ request, params, context: { nonce: '' } }))
  const follow = await db
    .selectFrom('subscription')
    .select('ended_at')
    .where('id', '=', params.id ?? '')
    .executeTakeFirstOrThrow()
  expect(follow.ended_at).toBeNull()
})
