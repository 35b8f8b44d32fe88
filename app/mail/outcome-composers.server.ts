import { dispositionsOf } from '#db/queries/dispositions.server.ts'
import {
  addressOfMail,
  addressOfPerson,
  firstCommentIn,
  outcomeForMail,
  themesRaisedBy,
  themesRaisedIn,
} from '#db/queries/outcome-mails.server.ts'
import { withdrawnOutcomeOf } from '#db/queries/outcomes.server.ts'
import { enteredFor } from '#db/queries/telling.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import type { Db } from '#db/schema.ts'
import { traceKey } from '#app/comments/trace-key.server.ts'
import { config } from '#app/platform/config.server.ts'
import { guestKey } from './comment-composers.server.ts'
import type { Message, Owed } from './mail.ts'
import { outcomePublished } from './outcome-mail.ts'
import { traceLink, traceOfLetterLink } from './trace-link.ts'

/** To whoever took part: what they raised in comments, and in what was entered for their address. */
export async function outcome(db: Db, owed: Owed): Promise<Message | null> {
  const published = await outcomeForMail(db, owed.about)
  if (!published) return null
  const part = await partTaken(db, { owed, published })
  if (!part) return null
  const names = new Map(
    (await themesOf(db, published.codeframe_id)).map((theme) => [theme.id, theme.name]),
  )
  const answers = await dispositionsOf(db, published.codeframe_id)
  const earlier = await withdrawnOutcomeOf(db, published.review_id)
  return outcomePublished({
    origin: config.origin,
    review: published,
    did: published.did,
    themes: answers
      .filter(({ theme_id }) => part.themes.includes(theme_id))
      .map((answer) => ({ ...answer, name: names.get(answer.theme_id) ?? '' })),
    replaces: earlier?.withdrawn_at ?? null,
    link: part.link,
  })
}

type Published = NonNullable<Awaited<ReturnType<typeof outcomeForMail>>>
type Taking = { owed: Owed; published: Published }

/** The themes of everything a reader said in the review, and the way to its trace; null for nothing. */
async function partTaken(db: Db, { owed, published }: Taking) {
  const { review_id: review, codeframe_id: codeframe } = published
  const person = owed.person?.id ?? null
  const address = person ? await addressOfPerson(db, person) : await addressOfMail(db, owed.id)
  const comment = person ? await firstCommentIn(db, { review, person }) : undefined
  const entered = address ? await enteredFor(db, { review, address, person }) : []
  const contributions = entered.map(({ id }) => id)
  const themes = [
    ...(person ? await themesRaisedBy(db, { codeframe, person }) : []),
    ...(await themesRaisedIn(db, { codeframe, contributions })),
  ]
  const [letter] = entered
  const { origin } = config
  if (comment && person) {
    const key = await guestKey(db, { comment: comment.id, person })
    return { themes, link: traceLink({ origin, reference: comment.reference, key }) }
  }
  return letter
    ? { themes, link: traceOfLetterLink({ origin, ...letter, key: traceKey(letter) }) }
    : null
}
