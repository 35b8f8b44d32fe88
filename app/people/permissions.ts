import type { Role, Viewer } from './person.ts'

/** Whoever asks, from nobody in particular to those who run the place. */
export const WHO = ['visitor', 'resident', 'member', 'officer', 'administrator'] as const
export type Who = (typeof WHO)[number]

/** `own`: what they wrote, publish in their post, or were handed; nothing of anybody else's. */
export type May = 'yes' | 'own' | 'no'

type Row = { words: string; note?: string } & Record<Who, May>

function row(words: string, may: [May, May, May, May, May], note?: string): Row {
  const [visitor, resident, member, officer, administrator] = may
  return { words, visitor, resident, member, officer, administrator, ...(note ? { note } : {}) }
}

const everyone: [May, May, May, May, May] = ['yes', 'yes', 'yes', 'yes', 'yes']
const signedIn: [May, May, May, May, May] = ['no', 'yes', 'yes', 'yes', 'yes']
const owners: [May, May, May, May, May] = ['no', 'own', 'own', 'own', 'own']
const members: [May, May, May, May, May] = ['no', 'no', 'yes', 'no', 'no']
const ownPages: [May, May, May, May, May] = ['no', 'no', 'own', 'no', 'no']
const officers: [May, May, May, May, May] = ['no', 'no', 'no', 'yes', 'no']
const administrators: [May, May, May, May, May] = ['no', 'no', 'no', 'no', 'yes']

/** Who may do what. Every guard names one of these acts, and nothing else decides who gets in. */
export const ACTS = {
  read: row('Read what is published', everyone),
  comment: row('Write a comment or a reply', everyone, 'A visitor’s waits for the link in a mail.'),
  sign_in: row('Sign in', everyone),
  follow: row('Follow a page, a portfolio, a review or the council', everyone),
  support: row('Support a page or a comment', signedIn),
  have_account: row('Keep an account, choose mail, sign out, close it', signedIn),
  see_trace: row(
    'See what became of a comment',
    ['own', 'own', 'own', 'own', 'own'],
    'A guest by the link of that comment.',
  ),
  change_comment: row('Change a returned comment, take one back', [
    'own',
    'own',
    'own',
    'own',
    'own',
  ]),
  appeal_decision: row(
    'Appeal against a decision about a comment',
    ['own', 'own', 'own', 'own', 'own'],
    'A guest by the link of that comment.',
  ),
  report: row('Report a comment', everyone, 'A visitor’s report waits for the link in a mail.'),
  see_sanction: row(
    'Read a sanction against oneself, and appeal',
    ['own', 'own', 'own', 'own', 'own'],
    'A guest by the link in their mail.',
  ),
  complain: row('Send a notice of complaint about a comment', everyone),
  answer_complaint: row(
    'Read a notice of complaint about one’s own comment, and answer it',
    ['own', 'own', 'own', 'own', 'own'],
    'A guest by the link in their mail.',
  ),
  claim_legacy: row('Claim comments of an old blog', owners, 'By confirming the old address.'),

  see_member_home: row('See what waits for a member', members),
  write_publication: row('Start a publication', members),
  edit_publication: row('Edit, publish, withdraw and restore a publication', ownPages),
  reply_as_member: row('Reply officially as a cabinet member', ownPages),
  sign_reply: row(
    'Sign a reply drafted for them, send it back or decline',
    ['own', 'own', 'own', 'own', 'own'],
    'By the link in their mail, once, or signed in as the member.',
  ),
  consider_review: row('Consider a review and answer its themes', ownPages),

  read_queue: row('Read what waits for a moderator', officers),
  decide_comment: row(
    'Decide about a comment',
    officers,
    'Never their own, nor on a page they publish; to refuse one that names or answers them, a second officer is needed.',
  ),
  redact_comment: row(
    'Redact a comment, or let words be read again',
    officers,
    'Never their own, nor on a page they publish, nor one that names or answers them.',
  ),
  see_original: row('See what is redacted', officers, 'Each look is on record.'),
  answer_appeal: row(
    'Answer an appeal against a decision',
    officers,
    'Never against a decision or a redaction of their own.',
  ),
  exclude_comment: row(
    'Leave a comment out of consideration, or bring it back',
    officers,
    'One officer proposes, another confirms.',
  ),
  escalate_comment: row('Escalate a comment, close an escalation', officers),
  note_comment: row('Read and write notes about a comment', officers),
  sanction_person: row(
    'Sanction somebody, lift a sanction, answer an appeal against one',
    officers,
    'Never a colleague or a member. A ban needs a second officer, an appeal a different one.',
  ),
  see_figures: row('See the figures of moderation by page and officer', officers),
  settle_complaint: row(
    'Read and settle notices of complaint',
    officers,
    'Never one of their own, nor about their own comment or page. Members see none.',
  ),
  set_page_mode: row(
    'Say how comments are taken on a page, or close it',
    officers,
    'Never on a page they publish.',
  ),
  ask_for_reply: row('Ask a member for a reply, give the facts, draft it, send it', officers),
  reply_as_council: row('Reply officially as the council', officers),
  run_review: row('Open a review, code themes, hand it over', officers),
  publish_outcome: row('Publish feedback and an outcome, withdraw them, report progress', officers),

  see_roles: row('See this table', administrators),
  manage_people: row('Invite, appoint, disable; give and end roles', administrators),
  manage_providers: row('Plan the end of a sign-in provider', administrators),
  set_house_rules: row('Add, word anew and retire house rules', administrators),
  set_calendar: row('Set working hours and bank holidays', administrators),
  set_checks: row('Set the site’s default, the checks and the word lists', administrators),
  set_theme_model: row('Have a language model outside suggest themes', administrators),
  set_pre_election: row('Set the time before an election', administrators),
  read_audit: row('Read the audit log', administrators),
  make_disclosure: row(
    'Disclose all that is held on a comment, a person, a theme or a review',
    administrators,
    'Asks for proof of who they are; each is on record.',
  ),
  settle_mail: row('Settle mail that could not be sent', administrators),
} satisfies Record<string, Row>

export type Act = keyof typeof ACTS

export function whoIs(viewer: Viewer | null): Who[] {
  return viewer ? ['resident', ...viewer.roles] : ['visitor']
}

/** The most that any of a person's roles lets them do. */
export function mayDo(viewer: Viewer | null, act: Act): May {
  const cells = whoIs(viewer).map((who) => ACTS[act][who])
  return cells.includes('yes') ? 'yes' : cells.includes('own') ? 'own' : 'no'
}

/** The role an act is for, for the page that says so. */
export function roleFor(act: Act): Role | null {
  const roles: Role[] = ['member', 'officer', 'administrator']
  const found = roles.filter((role) => ACTS[act][role] !== 'no')
  return found.length === 1 ? (found[0] ?? null) : null
}
