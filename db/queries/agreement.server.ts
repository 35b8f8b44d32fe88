import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { wordsMasked } from './after-leaving.ts'
import { contributionsOf, countedCodings, isEvidence } from './evidence.ts'
import { isReadable } from './readable.ts'

type Universe = { review: string; coder: string; limit: number }

/** Contributions taken by lot from those that others coded and this officer did not. */
export function drawnByLot(db: Db, { review, coder, limit }: Universe) {
  return contributionsOf(db, review)
    .select(['contribution.id', 'comment_revision.id as revision_id'])
    .where((eb) => isEvidence(eb))
    .where('contribution.id', 'in', codedBy(db, { review, coder, own: false }))
    .where('contribution.id', 'not in', codedBy(db, { review, coder, own: true }))
    .orderBy(sql`random()`)
    .limit(limit)
    .execute()
}

function codedBy(db: Db, { review, coder, own }: { review: string; coder: string; own: boolean }) {
  return countedCodings(db)
    .select('coding.contribution_id')
    .where('contribution.review_id', '=', review)
    .where('coding.coded_by', own ? '=' : '<>', coder)
}

/** The samples of a review with how far their coders are, the latest first. */
export function samplesOf(db: Db, review: string) {
  return samples(db)
    .where('agreement_sample.review_id', '=', review)
    .orderBy('agreement_sample.id', 'desc')
    .limit(50)
    .execute()
}

export function sampleOf(db: Db, { review, sample }: { review: string; sample: string }) {
  return samples(db)
    .where('agreement_sample.review_id', '=', review)
    .where('agreement_sample.id', '=', sample)
    .executeTakeFirst()
}

function samples(db: Db) {
  return db
    .selectFrom('agreement_sample')
    .innerJoin('person as coder', 'coder.id', 'agreement_sample.coder')
    .innerJoin('person as drawer', 'drawer.id', 'agreement_sample.drawn_by')
    .select((eb) => [
      'agreement_sample.id',
      'agreement_sample.size',
      'agreement_sample.drawn_at',
      'agreement_sample.finished_at',
      'agreement_sample.coder',
      'coder.name as coderName',
      'drawer.name as drawerName',
      eb
        .selectFrom('sampled_contribution')
        .select(eb.fn.countAll<number>().as('done'))
        .whereRef('sampled_contribution.sample_id', '=', 'agreement_sample.id')
        .where((inner) =>
          inner.or([
            inner('sampled_contribution.coded_at', 'is not', null),
            inner('sampled_contribution.left_out_at', 'is not', null),
          ]),
        )
        .$asScalar()
        .as('done'),
    ])
    .$narrowType<{ done: number }>()
}

/**
 * The next contribution a second coder has before them: its words and nothing that anybody, or any
 * machine, made of them.
 */
export function nextToCodeBlindly(db: Db, { sample, coder }: { sample: string; coder: string }) {
  return db
    .selectFrom('sampled_contribution')
    .innerJoin('agreement_sample', 'agreement_sample.id', 'sampled_contribution.sample_id')
    .innerJoin('contribution', 'contribution.id', 'sampled_contribution.contribution_id')
    .leftJoin('comment', 'comment.id', 'contribution.comment_id')
    .leftJoin('comment_revision', 'comment_revision.id', 'sampled_contribution.revision_id')
    .select([
      'contribution.id',
      'contribution.channel',
      'contribution.received_on',
      sql<string>`coalesce(contribution.body, ${wordsMasked()})`.as('body'),
    ])
    .where('sampled_contribution.sample_id', '=', sample)
    .where('agreement_sample.coder', '=', coder)
    .where('sampled_contribution.coded_at', 'is', null)
    .where('sampled_contribution.left_out_at', 'is', null)
    .where((eb) => eb.and([isEvidence(eb), isReadable(eb)]))
    .orderBy('sampled_contribution.contribution_id')
    .limit(1)
    .executeTakeFirst()
}

/** What of a sample was taken back, or left out of consideration, since it was drawn. */
export function goneFromSample(db: Db, sample: string) {
  return db
    .selectFrom('contribution')
    .innerJoin('sampled_contribution as drawn', 'drawn.contribution_id', 'contribution.id')
    .leftJoin('comment', 'comment.id', 'contribution.comment_id')
    .select('contribution.id')
    .where('drawn.sample_id', '=', sample)
    .where((eb) => eb.not(eb.and([isEvidence(eb), isReadable(eb)])))
}

export type Pair = { theme: string; name: string; both: number; first: number; second: number }

/**
 * For each theme that was there when a sample was drawn, on how many of its contributions both coders
 * put it, and each of them. The first coder's codings count as they stood when the sample was drawn,
 * so that talking about the differences afterwards changes no figure.
 */
export async function answersIn(db: Db, sample: string): Promise<Pair[]> {
  const marks = db
    .selectFrom('sampled_contribution')
    .innerJoin('agreement_sample', 'agreement_sample.id', 'sampled_contribution.sample_id')
    .innerJoin('coding', 'coding.contribution_id', 'sampled_contribution.contribution_id')
    .select((eb) => [
      'coding.theme_id',
      'coding.contribution_id',
      eb.fn.max(sql<number>`case when coding.sample_id is null then 1 else 0 end`).as('first'),
      eb.fn.max(sql<number>`case when coding.sample_id is null then 0 else 1 end`).as('second'),
    ])
    .where('agreement_sample.id', '=', sample)
    .where('sampled_contribution.coded_at', 'is not', null)
    .where('coding.coded_by', 'is not', null)
    .whereRef('coding.revision_id', 'is not distinct from', 'sampled_contribution.revision_id')
    .where((eb) =>
      eb.or([
        eb.and([
          eb('coding.sample_id', '=', eb.ref('agreement_sample.id')),
          eb('coding.removed_at', 'is', null),
        ]),
        eb.and([
          eb('coding.sample_id', 'is', null),
          eb('coding.coded_at', '<=', eb.ref('agreement_sample.drawn_at')),
          eb.or([
            eb('coding.removed_at', 'is', null),
            eb('coding.removed_at', '>', eb.ref('agreement_sample.drawn_at')),
          ]),
        ]),
      ]),
    )
    .groupBy(['coding.theme_id', 'coding.contribution_id'])
    .as('mark')
  return db
    .selectFrom('agreement_sample')
    .innerJoin('codeframe', (join) =>
      join
        .onRef('codeframe.review_id', '=', 'agreement_sample.review_id')
        .on('codeframe.state', '<>', 'superseded'),
    )
    .innerJoin('theme', 'theme.codeframe_id', 'codeframe.id')
    .leftJoin(marks, 'mark.theme_id', 'theme.id')
    .select([
      'theme.id as theme',
      'theme.name',
      sql<number>`coalesce(sum(mark.first * mark.second), 0)`.as('both'),
      sql<number>`coalesce(sum(mark.first), 0)`.as('first'),
      sql<number>`coalesce(sum(mark.second), 0)`.as('second'),
    ])
    .where('agreement_sample.id', '=', sample)
    .where('theme.retired_at', 'is', null)
    .whereRef('theme.created_at', '<=', 'agreement_sample.drawn_at')
    .groupBy(['theme.id', 'theme.name'])
    .orderBy('theme.name')
    .execute()
    .then((rows) =>
      rows.map(({ both, first, second, ...theme }) => ({
        ...theme,
        both: Number(both),
        first: Number(first),
        second: Number(second),
      })),
    )
}

/** How many contributions of a sample the second coder has coded. */
export async function codedInSample(db: Db, sample: string) {
  const { coded } = await db
    .selectFrom('sampled_contribution')
    .select((eb) => eb.fn.countAll<number>().as('coded'))
    .where('sample_id', '=', sample)
    .where('coded_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return coded
}

/** The latest sample of a review that its coder finished. */
export function finishedSample(db: Db, review: string) {
  return db
    .selectFrom('agreement_sample')
    .select(['id', 'size', 'finished_at'])
    .where('review_id', '=', review)
    .where('finished_at', 'is not', null)
    .orderBy('finished_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Officers who could be the second coder: everybody but the one who draws the sample. */
export function otherOfficers(db: Db, officer: string) {
  return officersBut(db, officer).orderBy('person.name').limit(500).execute()
}

/** Whether this person is one of them. */
export async function isOtherOfficer(
  db: Db,
  { person, officer }: Record<'person' | 'officer', string>,
) {
  const found = await officersBut(db, officer).where('person.id', '=', person).executeTakeFirst()
  return found !== undefined
}

function officersBut(db: Db, officer: string) {
  return db
    .selectFrom('person')
    .innerJoin('role_grant', 'role_grant.person_id', 'person.id')
    .select(['person.id', 'person.name'])
    .distinct()
    .where('role_grant.role', '=', 'officer')
    .where('role_grant.ended_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .where('person.id', '<>', officer)
}
