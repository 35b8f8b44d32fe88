import type { Db } from '../schema.ts'
import { countedCodings } from './evidence.ts'

/** The themes a machine may suggest, by id. */
export async function codingNamesOf(db: Db, codeframe: string) {
  const themes = await db
    .selectFrom('theme')
    .select('id')
    .where('codeframe_id', '=', codeframe)
    .where('retired_at', 'is', null)
    .orderBy('id')
    .limit(200)
    .execute()
  return themes.map(({ id }) => id)
}

/** Three at most are shown: further down, most are wrong. */
const SHOWN = 3

/**
 * What a machine suggests for the words of a contribution that stand, likeliest first: not what people
 * declined or coded already.
 */
export function suggestionsOn(
  db: Db,
  { id, revision_id }: { id: string; revision_id: string | null },
) {
  return db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .select(['coding.id', 'coding.contribution_id', 'coding.theme_id', 'theme.name'])
    .select(['coding.score', 'coding.drivers', 'coding.suggested_by'])
    .where('coding.contribution_id', '=', id)
    .where('coding.revision_id', revision_id === null ? 'is' : '=', revision_id)
    .where('coding.suggested_by', 'is not', null)
    .where('coding.removed_at', 'is', null)
    .where('theme.retired_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('coding as given')
            .select('given.id')
            .whereRef('given.contribution_id', '=', 'coding.contribution_id')
            .whereRef('given.theme_id', '=', 'coding.theme_id')
            .where('given.coded_by', 'is not', null)
            .where('given.sample_id', 'is', null)
            .where('given.removed_at', 'is', null),
        ),
      ),
    )
    .orderBy('coding.score', 'desc')
    .orderBy('coding.id')
    .limit(SHOWN)
    .execute()
}

/** A suggestion of a review that nobody declined; also one that a newer took the place of while it was looked at. */
export function suggestionIn(db: Db, { review, id }: { review: string; id: string }) {
  return db
    .selectFrom('coding')
    .innerJoin('contribution', 'contribution.id', 'coding.contribution_id')
    .select(['coding.id', 'coding.theme_id', 'coding.contribution_id', 'coding.revision_id'])
    .where('coding.id', '=', id)
    .where('contribution.review_id', '=', review)
    .where('coding.suggested_by', 'is not', null)
    .where('coding.removed_by', 'is', null)
    .executeTakeFirst()
}

/** A machine would have said so by itself. */
const SURE = 0.5

/**
 * Of the verified contributions that one machine had suggested themes for before people coded them: how
 * many there are, how many themes people gave, how many it was sure of, and how many of these agree.
 * Which machine: as it is kept with its suggestions, or null for the one on this computer.
 */
export async function machineBesidePeople(db: Db, review: string, suggested_by: string | null) {
  const given = countedCodings(db)
    .select(['coding.contribution_id', 'coding.theme_id'])
    .select((eb) => eb.fn.min('coding.coded_at').as('given_at'))
    .where('contribution.review_id', '=', review)
    .where('contribution.consideration', '=', 'verified')
    .groupBy(['coding.contribution_id', 'coding.theme_id'])
  const coded = db
    .selectFrom(given.as('given'))
    .select('given.contribution_id')
    .select((eb) => eb.fn.min('given.given_at').as('given_at'))
    .groupBy('given.contribution_id')
  const suggested = db
    .selectFrom('coding')
    .innerJoin(coded.as('coded'), 'coded.contribution_id', 'coding.contribution_id')
    .select(['coding.contribution_id', 'coding.theme_id', 'coding.score'])
    .$if(suggested_by !== null, (query) => query.where('coding.suggested_by', '=', suggested_by))
    .$if(suggested_by === null, (query) =>
      query.where('coding.suggested_by', 'not like', 'outside %'),
    )
    .whereRef('coding.coded_at', '<=', 'coded.given_at')
    .where((eb) =>
      eb.or([eb('coding.removed_at', 'is', null), eb('coding.removed_by', 'is not', null)]),
    )
  const sure = db.selectFrom(suggested.as('sure')).selectAll().where('sure.score', '>=', SURE)
  const { verified } = await db
    .selectFrom(suggested.as('s'))
    .select((eb) => eb.fn.count<number>('s.contribution_id').distinct().as('verified'))
    .executeTakeFirstOrThrow()
  const { said } = await db
    .selectFrom(sure.as('s'))
    .select((eb) => eb.fn.countAll<number>().as('said'))
    .executeTakeFirstOrThrow()
  const { people } = await db
    .selectFrom(given.as('g'))
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .where('g.contribution_id', 'in', db.selectFrom(suggested.as('s')).select('s.contribution_id'))
    .executeTakeFirstOrThrow()
  const { agreed } = await db
    .selectFrom(sure.as('s'))
    .innerJoin(given.as('g'), (join) =>
      join
        .onRef('g.contribution_id', '=', 's.contribution_id')
        .onRef('g.theme_id', '=', 's.theme_id'),
    )
    .select((eb) => eb.fn.countAll<number>().as('agreed'))
    .executeTakeFirstOrThrow()
  return { verified, people, said, agreed }
}
