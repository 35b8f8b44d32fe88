/** What the audit log speaks of: the first word of every action, and what an administrator reads. */
export const CHAPTERS = {
  publication: 'Publications',
  comment: 'Comments and moderation',
  rule: 'House rules',
  screening: 'What holds comments',
  report: 'Reports',
  sanction: 'Sanctions',
  complaint: 'Notices of complaint',
  reply: 'Official replies',
  policy: 'Policies',
  review: 'Reviews',
  theme: 'Themes',
  feedback: 'Feedback received',
  contribution: 'Letters, calls and meetings',
  outcome: 'Outcomes',
  person: 'People and roles',
  invitation: 'Invitations',
  provider: 'Sign-in providers',
  disclosure: 'Disclosures',
  calendar: 'Working hours and bank holidays',
  queue: 'The moderation room',
  mail: 'Mail',
  access: 'Access refused',
  demo: 'The demonstration',
} as const

export type Chapter = keyof typeof CHAPTERS

export function isChapter(word: string | null): word is Chapter {
  return word !== null && Object.hasOwn(CHAPTERS, word)
}
