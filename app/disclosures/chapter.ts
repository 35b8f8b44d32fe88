import type { Database } from '#db/schema.ts'

type Table = keyof Database

/** What is held in each table, as a heading. */
const NAMES: Partial<Record<Table, string>> = {
  person: 'Person',
  credential: 'Ways to sign in',
  session: 'Sessions',
  email_link: 'Links sent to sign in or confirm',
  second_factor: 'Second factor',
  recovery_code: 'Recovery codes',
  role_grant: 'Roles',
  appointment: 'Posts',
  legacy_identity: 'Identities from an old blog',
  subscription: 'What they follow',
  notification_choice: 'What they chose to be told',
  kept_comment: 'Words kept and not sent',
  publication_support: 'Pages supported',
  sanction: 'Sanctions',
  sanction_appeal: 'Appeals against sanctions',
  comment: 'Comments',
  comment_revision: 'Versions of comments',
  check_result: 'Automatic checks',
  hold: 'Why they waited',
  claim: 'Who has it in hand',
  decision: 'Decisions',
  standing_before: 'How they stood before a decision',
  return_term: 'Time to change what was returned',
  decision_appeal: 'Appeals against decisions',
  redaction: 'Redactions',
  original_view: 'Who looked behind a redaction',
  comment_note: 'Officers’ notes',
  escalation: 'Escalations',
  exclusion: 'Left out of consideration',
  report: 'Readers’ reports',
  complaint: 'Notices of complaint',
  bulk_choice: 'Chosen for a decision in bulk',
  guest_comment: 'Sent without an account',
  comment_support: 'Who supports them',
  answer: 'Official answers',
  briefing: 'Requests for an official reply',
  briefing_question: 'Questions of a reply',
  briefing_facts: 'Facts for a reply',
  briefing_draft: 'Drafts of a reply',
  signing_link: 'Links to sign a reply',
  contribution: 'Contributions to reviews',
  campaign: 'Campaigns',
  coding: 'Codings and suggestions',
  sampled_contribution: 'Sampled for a second coder',
  contribution_note: 'Officers’ notes on contributions',
  contribution_exclusion: 'Contributions left out of consideration',
  likeness: 'Whether two contributions are by one person',
  contribution_import: 'Files imported',
  machine_reading: 'Readings by machine',
  candidate_theme: 'Phrases a machine proposed as themes',
  outside_asking: 'What stood before each text shown to a model outside',
  outside_question: 'Texts shown to a model outside',
  theme: 'Themes',
  theme_change: 'Changes of themes',
  codeframe_theme: 'Themes as signed off',
  disposition: 'What became of themes',
  policy_review: 'Review',
  review_publication: 'Pages in scope',
  review_section: 'Sections in scope',
  gate_answer: 'Answers before it opened',
  theme_reading: 'Themes as the decision-maker read them',
  codeframe: 'Codeframes',
  agreement_sample: 'Samples for a second coder',
  consideration_record: 'Sealed packs and their consideration',
  outcome: 'Outcomes',
  progress: 'Progress of what was promised',
  telling: 'Who has been told of the outcome',
  feedback: 'Feedback received, as published',
  published_figures: 'Figures, as published',
  published_theme: 'Figures of themes, as published',
  published_quote: 'Quotes chosen when published',
  review_export: 'Files made',
  owed_mail: 'Mails owed and sent',
  audit_event: 'Audit events',
  disclosure: 'Earlier disclosures',
}

export function chapterOf(table: Table) {
  return NAMES[table] ?? table.replaceAll('_', ' ')
}

/** What somebody could sign in with, or act as somebody else by. */
const SECRET = new Set([
  'token_hash',
  'secret',
  'next_secret',
  'last_step',
  'code_hash',
  'browser_hash',
  'asker_hash',
  'submission_key',
  'dedupe_key',
  'lease',
  'return_to',
])

/** A row as it is disclosed: no secret, nothing that did not happen. */
export function disclosed(row: Record<string, unknown>): [string, string | number][] {
  return Object.entries(row).filter(
    (fact): fact is [string, string | number] =>
      !SECRET.has(fact[0]) && (typeof fact[1] === 'string' || typeof fact[1] === 'number'),
  )
}

/** `handed_over_at` is “Handed over at”. */
export function factName(column: string) {
  const words = column.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
