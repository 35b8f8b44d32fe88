import type { AppLoadContext } from '@remix-run/node'
import { createHmac } from 'node:crypto'
import { MINUTE, now } from './clock.ts'
import { config } from './config.server.ts'
import { db } from './database.server.ts'
import { keptFields } from './form.server.ts'
import { ADDRESS_A_DAY, ADDRESS_SLOWLY, LIMITS, type Limit, type LimitName } from './limits.ts'
import { refuse } from './refuse.server.ts'
import { spend } from './spend.server.ts'

type Asking = {
  /** As `readForm` answered it: what was typed is given back with a refusal. */
  form: FormData
  context: AppLoadContext
  person: { id: string } | null
  /** Where mail would go, for what is also limited by address. */
  address?: string
  /** Whoever asks has shown before that the address is theirs: what strangers ask for it does not count. */
  isTheirs?: boolean
}

/** One line in an action, once the form is known to be good: counts it, or answers 429 with a page that says when to try again. */
export async function withinLimit(name: LimitName, asking: Asking) {
  const limit: Limit = LIMITS[name]
  const at = now()
  for (const counted of countedBy(limit, asking)) {
    const over = await overLimit(name, { ...counted, at })
    if (!over) continue
    const { kind, points, seconds, spent } = over
    const because = `We take ${points} ${limit.of} ${FROM[kind]} in ${inWords(seconds)}, ${limit.why ?? 'so that there is room for everyone'}.`
    throw tooMany({ because, kept: keptFields(asking.form), renewsAt: spent.renewsAt, at })
  }
}

type Over = Counted & { spent: { renewsAt: string } }

/** What was too much, or null while there is room; past one allowance the slower one that follows it counts. */
async function overLimit(
  name: LimitName,
  { at, ...counted }: Counted & { at: string },
): Promise<Over | null> {
  const { kind, who, points, seconds, then } = counted
  const spent = await spend(db, { key: keyFor([name, kind, ...who]), points, seconds, at })
  if (!spent) return null
  return then ? overLimit(name, { ...then, at }) : { ...counted, spent }
}

const FROM = {
  person: 'from one person',
  network: 'from one network',
  address: 'for one address',
  address_a_day: 'for one address',
  address_slowly: 'for one address that was asked for very often',
  address_by_network: 'for one address',
}

type Counted = {
  kind: keyof typeof FROM
  who: string[]
  points: number
  seconds: number
  then?: Counted
}

/** A person's network is not asked after: they are known. */
function countedBy(limit: Limit, asking: Asking): Counted[] {
  const { context, person, address, isTheirs = false } = asking
  const { seconds } = limit
  const network = context.caller ?? 'unknown'
  const sender: Counted = person
    ? { kind: 'person', who: [person.id], points: limit.person, seconds }
    : { kind: 'network', who: [network], points: pointsOf(limit), seconds }
  if (limit.address === undefined || address === undefined) return [sender]
  const to = address.normalize('NFC').trim().toLowerCase()
  const by = isTheirs ? 'its owner' : `${sender.kind} ${sender.who}`
  const own: Counted = { kind: 'address', who: [to, by], points: limit.address, seconds }
  if (isTheirs) return [sender, own]
  const slowly: Counted = { kind: 'address_slowly', who: [to, by], ...ADDRESS_SLOWLY }
  return [
    sender,
    own,
    { kind: 'address_by_network', who: [to, by], ...ADDRESS_A_DAY },
    { kind: 'address_a_day', who: [to], ...ADDRESS_A_DAY, then: slowly },
  ]
}

function pointsOf({ network }: Limit) {
  return Math.floor(network * config.networkFactor)
}

function keyFor(words: string[]) {
  const text = JSON.stringify(['limit', ...words])
  return createHmac('sha256', config.secret).update(text).digest('base64url')
}

type Spent = { because: string; kept: [string, string][]; renewsAt: string; at: string }

function tooMany({ because, kept, renewsAt, at }: Spent) {
  const wait = Math.max(Date.parse(renewsAt) - Date.parse(at), 1_000)
  const again = { at: atTheNextMinute(renewsAt), seconds: Math.ceil(wait / 1000) }
  return refuse({ status: 429, problem: 'too_many', because, again, kept })
}

function atTheNextMinute(moment: string) {
  return new Date(Math.ceil(Date.parse(moment) / MINUTE) * MINUTE).toISOString()
}

function inWords(seconds: number) {
  if (seconds === 86_400) return 'a day'
  if (seconds === 3_600) return 'an hour'
  return `${seconds / 60} minutes`
}
