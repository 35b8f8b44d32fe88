import { db } from '#app/platform/database.server.ts'
import { verifyReview, type Verified } from '#app/reviews/verify.server.ts'
import { reviewByIdOrSlug } from '#db/queries/reviews.server.ts'
import { Direction } from '../directions.ts'

const HOW =
  'Say what to do: folkmoot review verify ID, with the id or the last word of the address of a review.'

export async function review([task, id, ...more]: string[]) {
  if (task !== 'verify' || !id || more.length > 0) throw new Direction(HOW)
  const found = await reviewByIdOrSlug(db, id)
  if (!found) throw new Direction(`There is no review “${id}”.`)
  const verified = await verifyReview(db, found)
  if (!verified) throw new Direction(`The ${found.title} has not been handed over yet.`)
  const said = whatIsSaidOf(found.title, verified).join('\n')
  if (!verified.holds) throw new Direction(said)
  console.log(said)
}

function whatIsSaidOf(title: string, { holds, altered, since, ...hashes }: Verified) {
  const fits = hashes.sealed === hashes.recomputed
  return [
    holds
      ? `What was handed over for the ${title} on ${hashes.handedOverAt} is what was sealed.`
      : `What was handed over for the ${title} on ${hashes.handedOverAt} is NOT what was sealed.`,
    `Sealed as  ${hashes.sealed}`,
    `Recomputed ${hashes.recomputed}${fits ? '' : '  differs'}`,
    ...altered.map((line) => `Altered: ${line}`),
    since.length === 0 ? 'Nothing has changed since.' : 'Changed since, and not in the pack:',
    ...since.map((line) => `  ${line}`),
  ]
}
