import { formatLink, parseLink } from '#app/audit/chain.server.ts'
import { seal } from '#app/audit/seal.server.ts'
import { verifyChain, type Verified } from '#app/audit/verify.server.ts'
import { counted } from '#app/ui/counted.ts'
import { db } from '#app/platform/database.server.ts'
import { Direction } from '../directions.ts'

const HOW =
  'Say what to do: folkmoot audit verify, or folkmoot audit verify --expect NUMBER:HASH ' +
  'with the head that an earlier check printed.'

const WHY = {
  changed: 'is not what was sealed',
  missing: 'is missing',
  put_in: 'was put in after the end of the chain',
  not_as_noted: 'is not the one you noted: the log was written anew',
}

export async function audit([task, option, head, ...more]: string[]) {
  const noted = head === undefined ? null : parseLink(head)
  const isUnderstood = option === undefined || (option === '--expect' && noted !== null)
  if (task !== 'verify' || !isUnderstood || more.length > 0) throw new Direction(HOW)
  await seal(db)
  console.log(whatIsSaidOf(await verifyChain(db, noted)))
}

function whatIsSaidOf(verified: Verified) {
  if (!verified.ok) {
    throw new Direction(
      `The audit log does not fit: event ${verified.number} ${WHY[verified.why]}.`,
    )
  }
  const events = counted(verified.head.number, 'event')
  return `The audit log fits: ${events}. Note its head:\n${formatLink(verified.head)}`
}
