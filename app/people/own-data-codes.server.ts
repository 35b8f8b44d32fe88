import { ACTIONS } from '#app/audit/action.ts'
import { CONSIDERATION_NAMES } from '#app/comments/comment.ts'
import { HOLD_NAMES } from '#app/comments/screening.ts'
import { CATEGORIES } from '#app/mail/category.ts'
import { FREQUENCY_NAMES } from '#app/mail/frequency.ts'
import { CHANNEL_NAMES } from '#app/themes/contribution.ts'
import { STANCE_NAMES } from '#app/themes/theme.ts'
import { ROLE_TITLES } from './person.ts'
import { PROVIDERS } from './provider.ts'
import { nameOfProvider, providers } from './providers.server.ts'

type Words = Record<string, string>

const CATEGORY_NAMES = Object.fromEntries(
  Object.entries(CATEGORIES).map(([code, { words }]) => [code, words]),
)

const PROVIDER_NAMES = Object.fromEntries(PROVIDERS.map(({ id, name }) => [id, name]))

const ABOUT_PEOPLE = Object.fromEntries(
  Object.entries(ACTIONS).filter(([action]) => action.startsWith('person.')),
)

/** What our own short words mean, by the fact they stand in. */
const CODES: Record<string, Words> = {
  state: {
    held: 'Waits for a moderator to read it',
    published: 'Public',
    returned: 'Returned to you for a change',
    lapsed: 'Closed, because it was not changed in time',
    withheld: 'Refused before it was public',
    removed: 'Taken down after it was public',
    withdrawn: 'Taken back by you',
  },
  consideration: {
    ...CONSIDERATION_NAMES,
    unread: 'Not read yet',
    read: 'Read',
    coded: 'Read, and counted in a theme',
    verified: 'Counted in a theme, and checked by a second reader',
    excluded: 'Not counted in any theme',
  },
  channel: CHANNEL_NAMES,
  verdict: {
    publish: 'Published',
    return: 'Returned for a change',
    withhold: 'Refused before it was public',
    remove: 'Taken down after it was public',
    hold: 'Put back to be read again',
    lapse: 'Closed, because it was not changed in time',
  },
  reason: {
    ...HOLD_NAMES,
    premod_page: 'Every comment on that page is read before it is public',
    premod_person: 'It came back changed, and is read again',
    new_contributor: 'It was your first comment here',
    word_list: 'It has words that are on a list',
    links: 'It has several links',
    repeat: 'It was sent before',
    rejection_rate: 'Several of your comments were refused lately',
    reported: 'Readers reported it',
    classifier: 'An automatic check took it for advertising',
    external_check: 'An outside check stopped it',
    check_timeout: 'An outside check did not answer',
    pre_election: 'An election was near',
  },
  category: {
    ...CATEGORY_NAMES,
    personal_information: 'Personal information',
    allegation: 'Something said about somebody that may not be true',
    offensive: 'Offensive words',
    legal: 'A legal reason',
  },
  frequency: { ...FREQUENCY_NAMES },
  stance: STANCE_NAMES,
  official_voice: { member: 'A cabinet member', council: 'The council' },
  role: ROLE_TITLES,
  source: { invitation: 'By invitation', directory: 'As the council’s directory says' },
  subject: {
    publication: 'A page',
    portfolio: 'The pages of one portfolio',
    review: 'A review',
    council: 'The whole council',
  },
  purpose: {
    sign_in: 'To sign in',
    confirm: 'To confirm your address',
    prove: 'To show again who you are',
  },
  result: {
    upheld: 'An officer agreed with you',
    dismissed: 'An officer did not agree',
    withdrawn: 'The author took the comment back',
  },
  kind: {
    warn: 'A warning',
    suspend: 'You may not comment for a time',
    always_pre_moderate: 'Every comment of yours is read before it is public',
    ban: 'You may not comment any more',
  },
  appeal_result: {
    upheld: 'It stays as it was',
    varied: 'It was changed',
    overturned: 'It was ended',
  },
  answer: { remove: 'Take the comment down', keep: 'Leave the comment where it is' },
  outcome: {
    stays: 'The comment stays',
    removed: 'The comment was taken down',
    incomplete: 'The notice was not complete',
  },
  action: ABOUT_PEOPLE,
}

/** All of them, with the providers as they are called here. */
export function codes(): Record<string, Words> {
  const here = Object.fromEntries(providers().map(({ id, name }) => [id, name]))
  return { ...CODES, provider: { ...PROVIDER_NAMES, ...here, email: nameOfProvider('email') } }
}

/** A short word of ours in words; anything else is somebody's own text and stays as it is. */
export function meaningOf(fact: string, value: string) {
  if (fact === 'provider' || fact === 'came_over_from') return nameOfProvider(value)
  const words = CODES[fact]
  if (words && Object.hasOwn(words, value)) return words[value] ?? value
  return fact === 'mail' ? sentence(value.replaceAll('-', ' ')) : value
}

function sentence(words: string) {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
