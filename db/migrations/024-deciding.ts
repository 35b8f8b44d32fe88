import { sql, type Kysely } from 'kysely'

/** Decisions that can be undone and appealed, and what officers do beside deciding. */
export async function up(db: Kysely<unknown>) {
  await decisions(db)
  await appeals(db)
  await redactions(db)
  await besideDeciding(db)
  await houseRules(db)
}

async function decisions(db: Kysely<unknown>) {
  await sql`drop index decision_register`.execute(db)
  await sql`drop index decision_time`.execute(db)
  await sql`drop index decision_rule`.execute(db)
  await sql`alter table decision rename to decision_before`.execute(db)
  await sql`
    create table decision (
      id text not null primary key,
      comment_id text not null references comment (id),
      revision_id text not null references comment_revision (id),
      number integer not null check (number >= 1),
      verdict text not null check (verdict in ('publish', 'return', 'withhold', 'remove', 'hold')),
      house_rule_id text references house_rule (id) on delete restrict,
      note text,
      decided_by text not null references person (id),
      decided_at text not null,
      undone_at text,
      unique (comment_id, number),
      check ((verdict in ('publish', 'hold')) = (house_rule_id is null)),
      check (verdict <> 'return' or note is not null)
    )`.execute(db)
  await sql`
    insert into decision (id, comment_id, revision_id, number, verdict, house_rule_id, note,
      decided_by, decided_at)
    select id, comment_id, revision_id, number, verdict, house_rule_id, note, decided_by, decided_at
    from decision_before`.execute(db)
  await sql`drop table decision_before`.execute(db)
  await sql`
    create index decision_register on decision (decided_at, id)
      where house_rule_id is not null and undone_at is null
  `.execute(db)
  await sql`create index decision_time on decision (decided_at, id)`.execute(db)
  await sql`create index decision_rule on decision (house_rule_id)`.execute(db)
  await sql`create index decision_revision on decision (revision_id)`.execute(db)
  await sql`create index decision_officer on decision (decided_by, id)`.execute(db)
  // How a comment stood before a decision, for those who undo it.
  await sql`
    create table standing_before (
      decision_id text not null primary key references decision (id),
      state text not null,
      consideration text not null,
      shown_as text not null,
      waiting_since text,
      published_at text
    )`.execute(db)
  await sql`
    create table return_term (
      decision_id text not null primary key references decision (id),
      comment_id text not null references comment (id),
      lapses_at text not null,
      reminded_at text,
      ended_at text
    )`.execute(db)
  await sql`
    create index return_term_open on return_term (lapses_at, decision_id) where ended_at is null
  `.execute(db)
  await sql`
    create index return_term_unreminded on return_term (lapses_at, decision_id)
      where ended_at is null and reminded_at is null
  `.execute(db)
  await sql`create index return_term_comment on return_term (comment_id)`.execute(db)
  // Who was told of no end before has a fortnight from now.
  const lapses = new Date(Date.now() + 14 * 24 * 60 * 60 * 1000).toISOString()
  await sql`
    insert into return_term (decision_id, comment_id, lapses_at)
    select decision.id, comment.id, ${lapses}
    from decision join comment
      on comment.id = decision.comment_id and comment.decisions = decision.number
    where comment.state = 'returned' and decision.verdict = 'return'`.execute(db)
}

async function appeals(db: Kysely<unknown>) {
  await sql`
    create table decision_appeal (
      id text not null primary key,
      decision_id text not null unique references decision (id),
      person_id text not null references person (id),
      grounds text not null check (length(grounds) >= 1),
      submitted_at text not null,
      due_at text not null,
      result text check (result in ('upheld', 'varied', 'overturned')),
      decided_by text references person (id),
      decided_at text,
      words text,
      check ((result is null) = (decided_by is null)),
      check ((result is null) = (decided_at is null)),
      check ((result is null) = (words is null))
    )`.execute(db)
  await sql`
    create index decision_appeal_open on decision_appeal (due_at, id) where result is null
  `.execute(db)
  await sql`create index decision_appeal_answered on decision_appeal (decided_at, id)`.execute(db)
  await sql`create index decision_appeal_person on decision_appeal (person_id, id)`.execute(db)
}

async function redactions(db: Kysely<unknown>) {
  await sql`alter table redaction add column lifted_by text references person (id)`.execute(db)
  await sql`alter table redaction add column lifted_because text`.execute(db)
  await sql`alter table comment_revision add column masked_body text`.execute(db)
  await sql`
    create table original_view (
      id text not null primary key,
      revision_id text not null references comment_revision (id),
      seen_by text not null references person (id),
      seen_at text not null
    )`.execute(db)
  await sql`create index original_view_revision on original_view (revision_id, id)`.execute(db)
  await maskWhatIsRedacted(db)
}

/** The words for those who work here: as many characters as before, with blocks for masked ones. */
async function maskWhatIsRedacted(db: Kysely<unknown>) {
  const spans = await sql<{ id: string; body: string; starts_at: number; ends_at: number }>`
    select r.id, coalesce(r.masked_body, r.body) as body, m.starts_at, m.ends_at
    from redaction m join comment_revision r on r.id = m.revision_id
    where m.lifted_at is null`.execute(db)
  const masked = new Map<string, string>()
  for (const { id, body, starts_at, ends_at } of spans.rows) {
    const words = masked.get(id) ?? body
    const blocks = words.slice(starts_at, ends_at).replace(/[^\n]/g, '█')
    masked.set(id, words.slice(0, starts_at) + blocks + words.slice(ends_at))
  }
  for (const [id, words] of masked) {
    await sql`update comment_revision set masked_body = ${words} where id = ${id}`.execute(db)
  }
}

async function besideDeciding(db: Kysely<unknown>) {
  await sql`
    create table exclusion (
      id text not null primary key,
      comment_id text not null references comment (id),
      revision_id text not null references comment_revision (id),
      code text not null check (code in
        ('duplicate', 'off_topic', 'spam', 'impersonation', 'no_point', 'test')),
      reason text not null check (length(reason) >= 1),
      proposed_by text not null references person (id),
      proposed_at text not null,
      confirmed_by text references person (id),
      confirmed_at text,
      declined_by text references person (id),
      declined_at text,
      reversed_by text references person (id),
      reversed_at text,
      considered_before text,
      check ((confirmed_at is null) = (confirmed_by is null)),
      check ((confirmed_at is null) = (considered_before is null)),
      check ((declined_at is null) = (declined_by is null)),
      check ((reversed_at is null) = (reversed_by is null)),
      check (confirmed_by is null or confirmed_by <> proposed_by),
      check (confirmed_at is null or declined_at is null),
      check (reversed_at is null or confirmed_at is not null)
    )`.execute(db)
  await sql`
    create unique index exclusion_standing on exclusion (revision_id)
      where declined_at is null and reversed_at is null
  `.execute(db)
  await sql`
    create index exclusion_proposed on exclusion (id)
      where confirmed_at is null and declined_at is null
  `.execute(db)
  await sql`create index exclusion_comment on exclusion (comment_id, id)`.execute(db)
  await sql`
    create table comment_note (
      id text not null primary key,
      comment_id text not null references comment (id),
      words text not null check (length(words) >= 1),
      written_by text not null references person (id),
      written_at text not null
    )`.execute(db)
  await sql`create index comment_note_comment on comment_note (comment_id, id)`.execute(db)
  await sql`
    create table escalation (
      id text not null primary key,
      comment_id text not null references comment (id),
      kind text not null check (kind in ('safeguarding', 'threat', 'legal')),
      note text not null check (length(note) >= 1),
      raised_by text not null references person (id),
      raised_at text not null,
      closed_by text references person (id),
      closed_at text,
      words text,
      check ((closed_at is null) = (closed_by is null)),
      check ((closed_at is null) = (words is null))
    )`.execute(db)
  await sql`
    create unique index escalation_open on escalation (comment_id) where closed_at is null
  `.execute(db)
  await sql`create index escalation_waiting on escalation (id) where closed_at is null`.execute(db)
  await sql`create index escalation_comment on escalation (comment_id, id)`.execute(db)
  await sql`alter table comment add column escalated_at text`.execute(db)
  await sql`drop index comment_waiting`.execute(db)
  await sql`
    create index comment_waiting on comment (waiting_since, id)
      where waiting_since is not null and escalated_at is null
  `.execute(db)
}

async function houseRules(db: Kysely<unknown>) {
  // A rule as it read until it was worded anew: a decision cites the words of its day.
  await sql`
    create table house_rule_wording (
      id text not null primary key,
      house_rule_id text not null references house_rule (id),
      title text not null,
      text text not null,
      leaves_placeholder integer not null check (leaves_placeholder in (0, 1)),
      held_until text not null,
      changed_by text not null references person (id)
    )`.execute(db)
  await sql`
    create index house_rule_wording_rule on house_rule_wording (house_rule_id, held_until)
  `.execute(db)
}
