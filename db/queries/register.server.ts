import type { ExpressionBuilder } from 'kysely'
import type { Database, Db } from '../schema.ts'
import { ruleTitleCited } from './house-rules.server.ts'
import type { VerdictName } from '../schema/comments.ts'

export type Refusing = Extract<VerdictName, 'return' | 'withhold' | 'remove'>

export type RegisterKey = { at: string; id: string }

/** What a page of the register asks for; a span is from one moment to before another. */
export type RegisterPage = {
  verdict: Refusing | null
  rule: number | null
  span: { from: string; until: string } | null
  before: RegisterKey | null
  limit: number
}

/** Refusals, newest first, each with its appeal and the decision that came next: no text and no names. */
export function refusals(db: Db, { verdict, rule, span, before, limit }: RegisterPage) {
  return db
    .selectFrom('decision')
    .innerJoin('comment', 'comment.id', 'decision.comment_id')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .innerJoin('house_rule', 'house_rule.id', 'decision.house_rule_id')
    .leftJoin('decision_appeal as appeal', 'appeal.decision_id', 'decision.id')
    .leftJoin('decision as next', (join) =>
      join
        .onRef('next.comment_id', '=', 'decision.comment_id')
        .on('next.number', '=', (eb) => numberAfter(eb)),
    )
    .select([
      'decision.id',
      'decision.decided_at as at',
      'decision.verdict',
      'house_rule.number as rule',
      ruleTitleCited().as('ruleTitle'),
      'publication.slug',
      'edition.title',
      'next.verdict as next',
      'next.decided_at as nextAt',
      'appeal.submitted_at as appealedAt',
      'appeal.result as appealResult',
      'appeal.decided_at as answeredAt',
    ])
    .select((eb) =>
      eb
        .case()
        .when('next.revision_id', '=', eb.ref('decision.revision_id'))
        .then(1)
        .else(0)
        .end()
        .as('nextIsAboutSameWords'),
    )
    .where('decision.house_rule_id', 'is not', null)
    .where('decision.undone_at', 'is', null)
    .where('decision.verdict', 'in', verdict ? [verdict] : ['return', 'withhold', 'remove'])
    .$narrowType<{ verdict: Refusing }>()
    .$if(rule !== null, (query) => query.where('house_rule.number', '=', rule ?? 0))
    .$if(span !== null, (query) =>
      query
        .where('decision.decided_at', '>=', span?.from ?? '')
        .where('decision.decided_at', '<', span?.until ?? ''),
    )
    .$if(before !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('decision.decided_at', 'decision.id'),
          '<',
          eb.tuple(before?.at ?? '', before?.id ?? ''),
        ),
      ),
    )
    .orderBy('decision.decided_at', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(limit)
    .execute()
}

function numberAfter(eb: ExpressionBuilder<Database, 'decision'>) {
  return eb
    .selectFrom('decision as later')
    .select((later) => later.fn.min('later.number').as('number'))
    .whereRef('later.comment_id', '=', 'decision.comment_id')
    .whereRef('later.number', '>', 'decision.number')
    .where('later.undone_at', 'is', null)
}

/** The first moment of the register, for choosing months; null while it is empty. */
export async function registerBegins(db: Db) {
  const [refusal, redaction] = await Promise.all([
    db
      .selectFrom('decision')
      .select('decided_at as at')
      .where('house_rule_id', 'is not', null)
      .where('undone_at', 'is', null)
      .orderBy('decided_at')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('redaction')
      .select('made_at as at')
      .orderBy('made_at')
      .limit(1)
      .executeTakeFirst(),
  ])
  return [refusal?.at, redaction?.at].filter((at) => at !== undefined).sort()[0] ?? null
}

/** Every rule a refusal may have cited, those out of force too. */
export function everyRule(db: Db) {
  return db
    .selectFrom('house_rule')
    .select(['id', 'number', 'title'])
    .orderBy('number')
    .limit(200)
    .execute()
}
