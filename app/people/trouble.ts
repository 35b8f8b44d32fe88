/** Why a person stands before the sign-in page again. */
export const TROUBLE = {
  provider: 'You were not signed in. Start again, or take another way in.',
  down: 'That service does not answer at the moment. Take another way in, or come back later.',
  closed: 'This account cannot be used. Write to the council if you think that is a mistake.',
  someone_else: 'Somebody else is signed in here by now. Sign out and start again.',
  staff: 'Accounts of people who work for the council are not joined. Ask an administrator.',
  not_known: 'That is another account than the one you are signed in with.',
  link: 'That link has been used, replaced by a newer one, or is too old. Ask for another.',
} as const

export type Trouble = keyof typeof TROUBLE

export function isTrouble(word: string | null): word is Trouble {
  return word !== null && word in TROUBLE
}
