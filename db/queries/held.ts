import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Database } from '../schema.ts'
import type { DisclosureSubject } from '../schema/exports.ts'

type Ids = RawBuilder<unknown>

/** A table in which something is held, which of its rows, and by what they are told apart. */
export type Held = { table: keyof Database; key: string[]; where: RawBuilder<SqlBool> }

/** Everything that is held on something: which rows of which tables, in the order of the story. */
export function heldOn(about: DisclosureSubject, id: string): Held[] {
  const comments = commentsOf(about, id)
  const contributions = contributionsOf(about, id)
  return [
    ...OWN[about](id),
    ...heldOnComments(comments),
    ...heldOnContributions(contributions),
    ...sentAndRecorded({ about, id, comments, contributions }),
  ]
}

function commentsOf(about: DisclosureSubject, id: string): Ids {
  if (about === 'comment') return sql`select id from comment where id = ${id}`
  if (about === 'person') return sql`select id from comment where person_id = ${id}`
  return sql`select comment_id from contribution
    where comment_id is not null and id in (${contributionsOf(about, id)})`
}

function contributionsOf(about: DisclosureSubject, id: string): Ids {
  switch (about) {
    case 'comment':
      return sql`select id from contribution where comment_id = ${id}`
    case 'person':
      return sql`select id from contribution where counts_as = ${id}
        or comment_id in (select id from comment where person_id = ${id})`
    case 'theme':
      return sql`select contribution_id from coding where theme_id = ${id}`
    case 'review':
      return sql`select id from contribution where review_id = ${id}`
  }
}

/** Rows of a table whose column is one of some ids. */
function of(table: keyof Database, column: string, ids: Ids, key = ['id']): Held {
  return { table, key, where: sql<SqlBool>`${sql.ref(`${table}.${column}`)} in (${ids})` }
}

function heldOnComments(comments: Ids): Held[] {
  const revisions = sql`select id from comment_revision where comment_id in (${comments})`
  const decisions = sql`select id from decision where comment_id in (${comments})`
  const briefings = sql`select id from briefing where comment_id in (${comments})`
  return [
    of('comment', 'id', comments),
    of('comment_revision', 'comment_id', comments),
    of('check_result', 'revision_id', revisions, ['revision_id', 'position']),
    of('hold', 'revision_id', revisions),
    of('claim', 'comment_id', comments, ['comment_id']),
    of('decision', 'comment_id', comments),
    of('standing_before', 'decision_id', decisions, ['decision_id']),
    of('return_term', 'comment_id', comments, ['decision_id']),
    of('decision_appeal', 'decision_id', decisions),
    of('redaction', 'revision_id', revisions),
    of('original_view', 'revision_id', revisions),
    of('comment_note', 'comment_id', comments),
    of('escalation', 'comment_id', comments),
    of('exclusion', 'comment_id', comments),
    of('report', 'comment_id', comments),
    of('complaint', 'comment_id', comments),
    of('bulk_choice', 'comment_id', comments, ['bulk_id', 'comment_id']),
    of('guest_comment', 'comment_id', comments),
    of('comment_support', 'comment_id', comments, ['comment_id', 'person_id']),
    of('answer', 'comment_id', comments, ['reply_id', 'comment_id']),
    of('published_quote', 'comment_id', comments, ['figures_id', 'theme_id', 'place']),
    of('briefing', 'comment_id', comments),
    of('briefing_question', 'comment_id', comments, ['briefing_id', 'comment_id']),
    of('briefing_facts', 'briefing_id', briefings),
    of('briefing_draft', 'briefing_id', briefings),
    of('signing_link', 'briefing_id', briefings),
  ]
}

function heldOnContributions(contributions: Ids): Held[] {
  const campaigns = sql`select campaign_id from contribution where id in (${contributions})`
  return [
    of('contribution', 'id', contributions),
    of('campaign', 'id', campaigns),
    of('coding', 'contribution_id', contributions),
    of('sampled_contribution', 'contribution_id', contributions, ['sample_id', 'contribution_id']),
    of('contribution_note', 'contribution_id', contributions),
    of('contribution_exclusion', 'contribution_id', contributions),
    of('likeness', 'contribution_id', contributions),
    of('outside_question', 'contribution_id', contributions),
    of('published_quote', 'contribution_id', contributions, ['figures_id', 'theme_id', 'place']),
  ]
}

const OWN: Record<DisclosureSubject, (id: string) => Held[]> = {
  comment: (id) => [
    of('sanction', 'comment_id', one(id)),
    of('sanction_appeal', 'sanction_id', sql`select id from sanction where comment_id = ${id}`),
    of('outside_asking', 'id', askingsAbout(contributionsOf('comment', id))),
  ],
  person: heldOnPerson,
  theme: (id) => [
    of('theme', 'id', one(id)),
    of('theme_change', 'theme_id', one(id)),
    of('theme_reading', 'theme_id', one(id), ['record_id', 'theme_id']),
    of('codeframe_theme', 'theme_id', one(id), ['codeframe_id', 'theme_id']),
    of('disposition', 'theme_id', one(id)),
    of('published_theme', 'theme_id', one(id), ['figures_id', 'theme_id']),
  ],
  review: heldOnReview,
}

function heldOnPerson(id: string): Held[] {
  const mine = one(id)
  return [
    of('person', 'id', mine),
    of('credential', 'person_id', mine),
    of('session', 'person_id', mine),
    of('email_link', 'person_id', mine),
    of('second_factor', 'person_id', mine, ['person_id']),
    of('recovery_code', 'person_id', mine),
    of('role_grant', 'person_id', mine),
    of('appointment', 'person_id', mine),
    of('legacy_identity', 'person_id', mine),
    of('subscription', 'person_id', mine),
    of('notification_choice', 'person_id', mine, ['person_id', 'category']),
    of('kept_comment', 'person_id', mine),
    of('publication_support', 'person_id', mine, ['publication_id', 'person_id']),
    of('sanction', 'person_id', mine),
    of('sanction_appeal', 'sanction_id', sql`select id from sanction where person_id = ${id}`),
    of('outside_asking', 'id', askingsAbout(contributionsOf('person', id))),
  ]
}

function heldOnReview(id: string): Held[] {
  const frames = sql`select id from codeframe where review_id = ${id}`
  const outcomes = sql`select id from outcome where review_id = ${id}`
  const figures = sql`select id from published_figures where review_id = ${id}`
  const themes = sql`select id from theme where codeframe_id in (${frames})`
  return [
    of('policy_review', 'id', one(id)),
    of('review_publication', 'review_id', one(id), ['review_id', 'publication_id']),
    of('review_section', 'review_id', one(id), ['review_id', 'publication_id', 'section_key']),
    of('gate_answer', 'review_id', one(id)),
    of('codeframe', 'review_id', one(id)),
    of('theme', 'codeframe_id', frames),
    of('codeframe_theme', 'codeframe_id', frames, ['codeframe_id', 'theme_id']),
    of('theme_change', 'theme_id', themes),
    of('theme_reading', 'theme_id', themes, ['record_id', 'theme_id']),
    of('disposition', 'theme_id', themes),
    of('agreement_sample', 'review_id', one(id)),
    of('consideration_record', 'review_id', one(id)),
    of('outcome', 'review_id', one(id)),
    of('progress', 'outcome_id', outcomes),
    of('telling', 'review_id', one(id), ['about_id', 'tells', 'began_at']),
    of('feedback', 'review_id', one(id)),
    of('published_figures', 'review_id', one(id)),
    of('published_theme', 'figures_id', figures, ['figures_id', 'theme_id']),
    of('review_export', 'review_id', one(id)),
    of('contribution_import', 'review_id', one(id)),
    of('machine_reading', 'review_id', one(id)),
    of('candidate_theme', 'review_id', one(id)),
    of('outside_asking', 'review_id', one(id)),
  ]
}

/** What stood before the texts that were shown to a model outside. */
function askingsAbout(contributions: Ids): Ids {
  return sql`select asking_id from outside_question where contribution_id in (${contributions})`
}

function one(id: string): Ids {
  return sql`${id}`
}

type Scope = { about: DisclosureSubject; id: string; comments: Ids; contributions: Ids }

/** Mails and events are about something by its id alone, whatever it is. */
function sentAndRecorded({ about, id, comments, contributions }: Scope): Held[] {
  const decisions = sql`select id from decision where comment_id in (${comments})`
  const codings = sql`select id from coding where contribution_id in (${contributions})`
  const ofPerson = about === 'person' ? id : ''
  const aboutIt = (column: string) =>
    sql<SqlBool>`${sql.ref(column)} = ${id} or ${sql.ref(column)} in (${comments})
      or ${sql.ref(column)} in (${decisions}) or ${sql.ref(column)} in (${codings})
      or ${sql.ref(column)} in (${contributions})`
  return [
    {
      table: 'owed_mail',
      key: ['id'],
      where: sql`${aboutIt('owed_mail.about_id')} or owed_mail.person_id = ${ofPerson}`,
    },
    {
      table: 'audit_event',
      key: ['id'],
      where: sql`${aboutIt('audit_event.subject_id')} or audit_event.actor_id = ${ofPerson}`,
    },
    {
      table: 'disclosure',
      key: ['id'],
      where: sql`disclosure.about_id = ${id}`,
    },
  ]
}
