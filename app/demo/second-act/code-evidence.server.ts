import type { Engine } from '#db/dialects/engine.ts'
import type { Db } from '#db/schema.ts'
import type { Stance } from '#db/schema/themes.ts'
import { addTheme } from '#app/themes/add.server.ts'
import { code } from '#app/themes/code.server.ts'
import { signOff } from '#app/themes/sign-off.server.ts'
import { must, theReview, type Act } from './act.server.ts'
import { RAISED_ON_THE_OLD_BLOG } from './old-blog.ts'

const COLLEAGUE = 'moira'

/** Adds the themes; two officers code what raises them in turn, and one signs them off. Answers the themes by their keys. */
export async function codeEvidence(db: Db, engine: Engine, act: Act) {
  const { review, council, calendar } = act
  const officer = council.person(review.owner)
  const at = calendar.at([review.closes[0], '18:00'])
  const themes = new Map<string, string>()
  for (const { key, name, description } of review.themes) {
    const facts = { review: await theReview(db, act), theme: { name, description }, officer, at }
    themes.set(key, must(await addTheme(db, engine, facts)).id)
  }
  const coders = [officer, council.person(COLLEAGUE)]
  for (const [turn, { contribution, revision, raised }] of (await evidence(db, act)).entries()) {
    const coder = coders[turn % coders.length] ?? officer
    for (const one of raised) {
      const [key = '', stance] = one.split(':')
      const theme = themes.get(key) ?? ''
      const coding = { theme, stance: stance as Stance, contribution, revision }
      must(await code(db, { review: await theReview(db, act), coding, officer: coder, at }))
    }
  }
  must(await signOff(db, { review: await theReview(db, act), officer, at }))
  return themes
}

/** What is in the review and raises something, with the words that stand. */
async function evidence(db: Db, act: Act) {
  const { id } = await theReview(db, act)
  const found = await db
    .selectFrom('contribution')
    .innerJoin('comment', 'comment.id', 'contribution.comment_id')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select([
      'contribution.id as contribution',
      'comment_revision.id as revision',
      'comment.author_name',
    ])
    .where('contribution.review_id', '=', id)
    .where('comment.state', '<>', 'withdrawn')
    .orderBy('contribution.id')
    .execute()
  const here = new Map(act.raised.map(({ revision, themes }) => [revision, themes]))
  return found.map(({ contribution, revision, author_name }) => ({
    contribution,
    revision,
    raised: here.get(revision) ?? RAISED_ON_THE_OLD_BLOG[author_name] ?? [],
  }))
}
