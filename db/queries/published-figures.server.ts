import type { Db } from '../schema.ts'
import { modelsThatSuggested } from './outside-askings.server.ts'

/** What was counted when an outcome or feedback was published. */
export function publishedFigures(db: Db, id: string) {
  return db
    .selectFrom('published_figures')
    .select([
      'counted_at',
      'comments',
      'entered',
      'people',
      'texts',
      'in_campaigns as inCampaigns',
      'uncoded',
      'coders',
      'suggested',
      'confirmed',
      'verified',
      'outside_models',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}

export function publishedThemes(db: Db, figures: string) {
  return db
    .selectFrom('published_theme')
    .select([
      'theme_id as id',
      'name',
      'description',
      'contributions',
      'people',
      'texts',
      'in_favour as inFavour',
      'against',
      'mixed',
    ])
    .where('figures_id', '=', figures)
    .orderBy('contributions', 'desc')
    .orderBy('name')
    .limit(100)
    .execute()
}

/** Who coded a review and what a machine had to do with it: people, suggestions, those a person made too. */
export async function howCoded(
  db: Db,
  { review, codeframe }: { review: string; codeframe: string },
) {
  const [people, machine, read] = await Promise.all([
    db
      .selectFrom('coding')
      .innerJoin('theme', 'theme.id', 'coding.theme_id')
      .select((eb) => eb.fn.count<number>('coding.coded_by').distinct().as('coders'))
      .where('theme.codeframe_id', '=', codeframe)
      .where('coding.removed_at', 'is', null)
      .where('coding.sample_id', 'is', null)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('coding as suggestion')
      .innerJoin('theme', 'theme.id', 'suggestion.theme_id')
      .leftJoin('coding as made', (join) =>
        join
          .onRef('made.theme_id', '=', 'suggestion.theme_id')
          .onRef('made.contribution_id', '=', 'suggestion.contribution_id')
          .on('made.coded_by', 'is not', null)
          .on('made.sample_id', 'is', null)
          .on('made.removed_at', 'is', null),
      )
      .select((eb) => [
        eb.fn.count<number>('suggestion.id').distinct().as('suggested'),
        eb.fn
          .count<number>(
            eb.case().when('made.id', 'is not', null).then(eb.ref('suggestion.id')).end(),
          )
          .distinct()
          .as('confirmed'),
      ])
      .where('theme.codeframe_id', '=', codeframe)
      .where('suggestion.suggested_by', 'is not', null)
      .where('suggestion.removed_at', 'is', null)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('contribution')
      .select((eb) => eb.fn.countAll<number>().as('verified'))
      .where('review_id', '=', review)
      .where('consideration', '=', 'verified')
      .executeTakeFirstOrThrow(),
  ])
  const models = await modelsThatSuggested(db, review)
  const outside_models = models.length > 0 ? JSON.stringify(models) : null
  return { ...people, ...machine, ...read, outside_models }
}
