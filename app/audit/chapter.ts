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
  review: 'Reviews',
  theme: 'Themes',
  outcome: 'Outcomes',
  person: 'People and roles',
  invitation: 'Invitations',
  provider: 'Sign-in providers',
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

/** "comment.submitted" as a person reads it: "Comment submitted". */
export function actionInWords(action: string) {
  const words = action.replace(/[._]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The codes and numbers of an event: "state held, concerns 2". Those we cannot read are not shown. */
export function detailInWords(detail: string | null) {
  if (detail === null) return ''
  return Object.entries(readable(detail))
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${value}`.replaceAll('_', ' '))
    .join(', ')
}

function readable(detail: string): object {
  try {
    const parsed: unknown = JSON.parse(detail)
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}
