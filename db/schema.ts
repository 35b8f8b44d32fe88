import type { Kysely, Transaction } from 'kysely'
import type * as briefing from './schema/briefing.ts'
import type * as comments from './schema/comments.ts'
import type * as deciding from './schema/deciding.ts'
import type * as entering from './schema/entering.ts'
import type * as exports from './schema/exports.ts'
import type * as limits from './schema/limits.ts'
import type * as machine from './schema/machine.ts'
import type * as outcomes from './schema/outcomes.ts'
import type * as people from './schema/people.ts'
import type * as publications from './schema/publications.ts'
import type * as queueing from './schema/queueing.ts'
import type * as reporting from './schema/reporting.ts'
import type * as signingIn from './schema/signing-in.ts'
import type * as reviews from './schema/reviews.ts'
import type * as screening from './schema/screening.ts'
import type * as themes from './schema/themes.ts'
import type * as telling from './schema/telling.ts'

export interface Database {
  person: people.PersonTable
  credential: signingIn.CredentialTable
  session: signingIn.SessionTable
  started_sign_in: signingIn.StartedSignInTable
  email_link: signingIn.EmailLinkTable
  offered_identity: signingIn.OfferedIdentityTable
  second_factor: signingIn.SecondFactorTable
  recovery_code: signingIn.RecoveryCodeTable
  invitation: signingIn.InvitationTable
  provider_removal: signingIn.ProviderRemovalTable
  role_grant: people.RoleGrantTable
  legacy_identity: people.LegacyIdentityTable
  portfolio: people.PortfolioTable
  appointment: people.AppointmentTable

  publication: publications.PublicationTable
  draft: publications.DraftTable
  edition: publications.EditionTable
  section: publications.SectionTable
  attachment: publications.AttachmentTable
  publication_tag: publications.PublicationTagTable
  pingback: publications.PingbackTable

  house_rule: comments.HouseRuleTable
  comment: comments.CommentTable
  comment_revision: comments.CommentRevisionTable
  redaction: comments.RedactionTable
  hold: comments.HoldTable
  decision: comments.DecisionTable
  report: reporting.ReportTable
  sanction: reporting.SanctionTable
  sanction_appeal: reporting.SanctionAppealTable
  complaint: reporting.ComplaintTable
  claim: comments.ClaimTable
  standing_before: deciding.StandingBeforeTable
  return_term: deciding.ReturnTermTable
  decision_appeal: deciding.DecisionAppealTable
  original_view: deciding.OriginalViewTable
  exclusion: deciding.ExclusionTable
  comment_note: deciding.CommentNoteTable
  escalation: deciding.EscalationTable
  house_rule_wording: deciding.HouseRuleWordingTable
  comment_support: comments.CommentSupportTable
  publication_support: comments.PublicationSupportTable
  kept_comment: comments.KeptCommentTable
  guest_comment: comments.GuestCommentTable

  check_result: screening.CheckResultTable
  word_list_entry: screening.WordListEntryTable
  allowed_word: screening.AllowedWordTable
  spam_model: screening.SpamModelTable
  moderation_schedule: screening.ModerationScheduleTable
  check_setting: screening.CheckSettingTable

  briefing: briefing.BriefingTable
  briefing_facts: briefing.BriefingFactsTable
  briefing_draft: briefing.BriefingDraftTable
  briefing_question: briefing.BriefingQuestionTable
  signing_link: briefing.SigningLinkTable
  answer: briefing.AnswerTable
  pre_election_period: briefing.PreElectionPeriodTable

  policy: reviews.PolicyTable
  policy_review: reviews.PolicyReviewTable
  policy_publication: reviews.PolicyPublicationTable
  gate_answer: reviews.GateAnswerTable
  monitoring_answer: reviews.MonitoringAnswerTable
  theme_reading: reviews.ThemeReadingTable
  review_publication: reviews.ReviewPublicationTable
  review_section: reviews.ReviewSectionTable
  contribution: themes.ContributionTable
  contribution_import: entering.ContributionImportTable
  contribution_note: entering.ContributionNoteTable
  contribution_exclusion: entering.ContributionExclusionTable
  likeness: entering.LikenessTable
  campaign: themes.CampaignTable
  codeframe: themes.CodeframeTable
  codeframe_theme: themes.CodeframeThemeTable
  theme: themes.ThemeTable
  theme_change: themes.ThemeChangeTable
  coding: themes.CodingTable
  machine_reading: machine.MachineReadingTable
  candidate_theme: machine.CandidateThemeTable
  theme_model: machine.ThemeModelTable
  outside_asking: machine.OutsideAskingTable
  outside_question: machine.OutsideQuestionTable
  agreement_sample: themes.AgreementSampleTable
  sampled_contribution: themes.SampledContributionTable
  disposition: reviews.DispositionTable
  consideration_record: reviews.ConsiderationRecordTable
  outcome: outcomes.OutcomeTable
  feedback: outcomes.FeedbackTable
  progress: outcomes.ProgressTable
  published_figures: outcomes.PublishedFiguresTable
  published_theme: outcomes.PublishedThemeTable
  published_quote: outcomes.PublishedQuoteTable
  telling: outcomes.TellingTable

  review_export: exports.ReviewExportTable
  review_export_piece: exports.ReviewExportPieceTable
  disclosure: exports.DisclosureTable

  subscription: telling.SubscriptionTable
  notification_choice: telling.NotificationChoiceTable
  owed_mail: telling.OwedMailTable
  audit_event: telling.AuditEventTable
  audit_head: telling.AuditHeadTable

  rate_limit: limits.RateLimitTable

  bank_holiday: queueing.BankHolidayTable
  working_hours: queueing.WorkingHoursTable
  saved_filter: queueing.SavedFilterTable
  officer_keys: queueing.OfficerKeysTable
  saved_reply: queueing.SavedReplyTable
  bulk_decision: queueing.BulkDecisionTable
  bulk_choice: queueing.BulkChoiceTable
}

export type Db = Kysely<Database>

/** What the body of a transaction sees; never pass `db` in its place. */
export type Trx = Transaction<Database>
