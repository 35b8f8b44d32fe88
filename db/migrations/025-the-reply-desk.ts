import { sql, type Kysely } from 'kysely'

/** A briefing keeps every draft; a reply says which comments it answers; a period parks members' replies. */
export async function up(db: Kysely<unknown>) {
  await briefings(db)
  await whatWasWritten(db)
  await signing(db)
  await answers(db)
  await periods(db)
}

async function briefings(db: Kysely<unknown>) {
  await sql`drop index briefing_comment`.execute(db)
  await sql`alter table briefing rename to briefing_before`.execute(db)
  await sql`
    create table briefing (
      id text not null primary key,
      publication_id text not null references publication (id),
      comment_id text not null references comment (id),
      appointment_id text not null references appointment (id),
      state text not null check (state in ('requested', 'with_service', 'drafted', 'with_member',
        'approved', 'published', 'declined')),
      question text not null,
      facts_from text references person (id),
      due_on text not null,
      draft integer not null default 0 check (draft >= 0),
      approved_by text references person (id),
      approved_at text,
      reason text,
      reply_id text references comment (id),
      requested_by text not null references person (id),
      requested_at text not null,
      moved_at text not null,
      check ((approved_at is null) = (approved_by is null)),
      check (state not in ('drafted', 'with_member', 'approved') or draft >= 1),
      check (state <> 'approved' or approved_at is not null),
      check (state <> 'with_service' or facts_from is not null),
      check (state <> 'published' or reply_id is not null),
      check (state <> 'declined' or reason is not null)
    )`.execute(db)
  await sql`
    create unique index briefing_running on briefing (comment_id)
      where state not in ('published', 'declined')
  `.execute(db)
  await sql`create index briefing_comment on briefing (comment_id, id)`.execute(db)
  await sql`create index briefing_reply on briefing (reply_id)`.execute(db)
  await sql`
    create index briefing_due on briefing (due_on, id)
      where state not in ('published', 'declined')
  `.execute(db)
  await sql`create index briefing_state on briefing (state, due_on, id)`.execute(db)
  await sql`create index briefing_settled on briefing (state, moved_at, id)`.execute(db)
  await sql`create index briefing_facts_from on briefing (facts_from, due_on, id)`.execute(db)
  await sql`create index briefing_member on briefing (appointment_id, due_on, id)`.execute(db)
  await sql`
    create index briefing_parked on briefing (publication_id, id) where state = 'approved'
  `.execute(db)
}

async function whatWasWritten(db: Kysely<unknown>) {
  await sql`
    create table briefing_facts (
      id text not null primary key,
      briefing_id text not null references briefing (id),
      body text not null check (length(body) >= 1),
      given_by text not null references person (id),
      given_at text not null
    )`.execute(db)
  await sql`create index briefing_facts_briefing on briefing_facts (briefing_id, id)`.execute(db)
  await sql`
    create table briefing_draft (
      id text not null primary key,
      briefing_id text not null references briefing (id),
      number integer not null check (number >= 1),
      body text not null check (length(body) >= 1),
      written_as text not null check (written_as in ('desk', 'member')),
      written_by text not null references person (id),
      written_at text not null,
      unique (briefing_id, number)
    )`.execute(db)
  await sql`
    create table briefing_question (
      briefing_id text not null references briefing (id),
      comment_id text not null references comment (id),
      added_by text not null references person (id),
      added_at text not null,
      primary key (briefing_id, comment_id)
    )`.execute(db)
  await sql`create index briefing_question_comment on briefing_question (comment_id)`.execute(db)
  await bringAlong(db)
}

/** What was with a member had no link to sign by: it is sent again. */
async function bringAlong(db: Kysely<unknown>) {
  await sql`
    insert into briefing (id, publication_id, comment_id, appointment_id, state, question, due_on,
      draft, reason, reply_id, requested_by, requested_at, moved_at)
    select old.id, comment.publication_id, old.comment_id, old.appointment_id,
      case
        when old.state in ('published', 'declined') then old.state
        when old.draft <> '' then 'drafted'
        else 'requested'
      end,
      old.request, coalesce(old.due_on, substr(old.requested_at, 1, 10)),
      case when old.draft <> '' then 1 else 0 end,
      case when old.state = 'declined' then '' end,
      old.reply_id, old.requested_by, old.requested_at, old.updated_at
    from briefing_before as old join comment on comment.id = old.comment_id`.execute(db)
  await sql`
    insert into briefing_facts (id, briefing_id, body, given_by, given_at)
    select id, id, facts, requested_by, updated_at from briefing_before where facts <> ''
  `.execute(db)
  await sql`
    insert into briefing_draft (id, briefing_id, number, body, written_as, written_by, written_at)
    select id, id, 1, draft, 'desk', requested_by, updated_at from briefing_before
      where draft <> ''
  `.execute(db)
  await sql`drop table briefing_before`.execute(db)
}

async function signing(db: Kysely<unknown>) {
  await sql`
    create table signing_link (
      id text not null primary key,
      briefing_id text not null references briefing (id),
      person_id text not null references person (id),
      address text not null,
      sent_at text not null,
      expires_at text not null,
      used_at text,
      superseded_at text,
      check (used_at is null or superseded_at is null)
    )`.execute(db)
  await sql`create index signing_link_briefing on signing_link (briefing_id, id)`.execute(db)
}

async function answers(db: Kysely<unknown>) {
  await sql`
    create table answer (
      reply_id text not null references comment (id),
      comment_id text not null references comment (id),
      working_days integer check (working_days >= 0),
      primary key (reply_id, comment_id)
    )`.execute(db)
  await sql`create index answer_comment on answer (comment_id, reply_id)`.execute(db)
  await sql`
    create index comment_official on comment (publication_id, id) where voice is not null
  `.execute(db)
  await sql`
    insert into answer (reply_id, comment_id)
    select id, parent_id from comment where voice is not null and parent_id is not null
  `.execute(db)
}

async function periods(db: Kysely<unknown>) {
  await sql`
    create table pre_election_period (
      id text not null primary key,
      starts_on text not null,
      ends_on text not null,
      holding_line text not null check (length(holding_line) >= 1),
      set_by text references person (id),
      set_at text not null,
      ended_by text references person (id),
      ended_at text,
      check (ends_on >= starts_on),
      check ((ended_at is null) = (ended_by is null))
    )`.execute(db)
  await sql`
    create index pre_election_period_last on pre_election_period (ends_on) where ended_at is null
  `.execute(db)
}
