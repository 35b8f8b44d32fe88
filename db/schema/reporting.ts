import type { Once, Timestamp } from './column.ts'

/** Withdrawn: its author took the comment back before an officer answered. */
export type ReportResult = 'upheld' | 'dismissed' | 'withdrawn'

export interface ReportTable {
  id: Once<string>
  comment_id: Once<string>
  revision_id: Once<string>
  /** Whose it is; an address until its owner followed the link in their mail. */
  person_id: string | null
  email: string | null
  reason: Once<string>
  note: Once<string | null>
  reported_at: Once<Timestamp>
  confirmed_at: Timestamp | null
  /** Set when it counts towards holding: not for somebody whose reports are often dismissed. */
  counted_at: Timestamp | null
  result: ReportResult | null
  resolved_by: string | null
  resolved_at: Timestamp | null
}

export type SanctionKind = 'warn' | 'suspend' | 'always_pre_moderate' | 'ban'

export interface SanctionTable {
  id: Once<string>
  person_id: Once<string>
  comment_id: Once<string>
  kind: Once<SanctionKind>
  house_rule_id: Once<string>
  reason: Once<string>
  imposed_by: Once<string>
  imposed_at: Once<Timestamp>
  /** Brought forward when an appeal varies it. */
  ends_at: Timestamp | null
  acknowledged_at: Timestamp | null
  /** A ban holds once a second officer has confirmed it. */
  confirmed_by: string | null
  confirmed_at: Timestamp | null
  lifted_by: string | null
  lifted_at: Timestamp | null
}

export type AppealResult = 'upheld' | 'varied' | 'overturned'

export interface SanctionAppealTable {
  id: Once<string>
  sanction_id: Once<string>
  words: Once<string>
  made_at: Once<Timestamp>
  due_at: Once<Timestamp>
  result: AppealResult | null
  answer: string | null
  decided_by: string | null
  decided_at: Timestamp | null
}

export type YesOrNo = 'yes' | 'no'

/** A notice under section 5 of the Defamation Act 2013, and what was done about it when. */
export interface ComplaintTable {
  id: Once<string>
  comment_id: Once<string | null>
  place: Once<string>
  complainant: Once<string>
  email: Once<string>
  words: Once<string>
  meaning: Once<string | null>
  why_defamatory: Once<string | null>
  what_is_wrong: Once<string | null>
  lacks_means_to_sue: Once<YesOrNo>
  may_name: Once<YesOrNo>
  received_at: Once<Timestamp>
  /** The officer who copied it from paper. */
  entered_by: Once<string | null>
  poster_told_at: Timestamp | null
  poster_told_by: string | null
  answer: 'remove' | 'keep' | null
  answered_at: Timestamp | null
  poster_name: string | null
  poster_address: string | null
  may_pass_on: YesOrNo | null
  outcome: 'incomplete' | 'removed' | 'stays' | null
  closed_at: Timestamp | null
  closed_by: string | null
}
