import type { Category, Frequency } from '#db/schema/telling.ts'

export type Choice = Frequency | 'never'

type Terms = {
  words: string
  hint: string
  /** What holds until a person chooses; `always` for what the law or fairness requires. */
  unless: Choice | 'always'
  because: string
}

/**
 * What we write about our own dealings with a person’s comment goes out unless they say no: it is
 * the answer to what they sent. What others do, and what was counted, goes out when asked for.
 */
export const CATEGORIES: Record<Category, Terms> = {
  account: {
    words: 'Your account',
    hint: 'Links you asked for, and changes to how you sign in.',
    unless: 'always',
    because: 'because of something done with your address here',
  },
  decided: {
    words: 'A decision about your comment',
    hint: 'That it was published, returned or refused, and under which house rule.',
    unless: 'always',
    because: 'because you sent a comment, and a decision about it must be told',
  },
  received: {
    words: 'We have your comment',
    hint: 'A receipt with its reference.',
    unless: 'immediately',
    because: 'because you sent a comment',
  },
  officially_replied: {
    words: 'The council answers your comment',
    hint: 'A cabinet member or the council replies to you.',
    unless: 'immediately',
    because: 'because you sent a comment',
  },
  outcome: {
    words: 'What was decided in the end',
    hint: 'The outcome of a review your comment was part of.',
    unless: 'immediately',
    because: 'because you took part',
  },
  replied: {
    words: 'Somebody replies to your comment',
    hint: 'Once the reply is public. An official reply is told only once, as that.',
    unless: 'never',
    because: 'because you asked to be told of replies',
  },
  themed: {
    words: 'Your comment is counted in a theme',
    hint: 'Once for each theme.',
    unless: 'never',
    because: 'because you asked what your comments are counted in',
  },
  followed: {
    words: 'Something you follow',
    hint: '',
    unless: 'immediately',
    because: 'because you follow this',
  },
  briefed: {
    words: 'Replies on the reply desk',
    hint: 'That you are asked for facts, a draft or your name, before it is due, and what came of it.',
    unless: 'always',
    because: 'because you work on this reply',
  },
  complained: {
    words: 'Notices of complaint',
    hint: 'That one arrived, and before a step of it is due: the law gives 48 hours.',
    unless: 'always',
    because: 'because you are an officer, and the law gives a notice of complaint its time',
  },
  reviewed: {
    words: 'Reviews whose outcome you owe',
    hint: 'Four weeks and one week before it is due, and when it is overdue.',
    unless: 'always',
    because: 'because you run or decide this review',
  },
  work_waiting: {
    words: 'Comments wait for a moderator',
    hint: 'How many, and since when.',
    unless: 'never',
    because: 'because you asked to be told of work',
  },
  work_overdue: {
    words: 'Comments have waited too long',
    hint: 'Longer than a day.',
    unless: 'never',
    because: 'because you asked to be told of work',
  },
}

export const OWN_COMMENTS = [
  'received',
  'officially_replied',
  'outcome',
  'replied',
  'themed',
] as const
export const REQUIRED = ['decided', 'account'] as const
export const WORK = ['work_waiting', 'work_overdue'] as const

export function isRequired(category: Category) {
  return CATEGORIES[category].unless === 'always'
}

/** How often a person gets a category, given what they chose, if anything. */
export function frequencyOf(category: Category, chosen: Choice | undefined): Choice {
  const { unless } = CATEGORIES[category]
  return unless === 'always' ? 'immediately' : (chosen ?? unless)
}
