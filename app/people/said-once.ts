/** What a page says first, once, after something was settled on the way to it. */
export const SAID_ONCE = {
  came_back: 'You came back, so your account stays open.',
  added: 'That signs you in to this account from now on. We have written to you about it.',
  joined: 'They are one account now.',
  apart: 'They stay apart. Nothing was joined, and nothing changed.',
  signed_out_there: 'That device is signed out.',
  signed_out_elsewhere: 'You are signed out everywhere but here.',
  begun: 'You have an account of your own now. Nothing was joined to the other one.',
} as const

export type SaidOnce = keyof typeof SAID_ONCE

export function isSaidOnce(word: string): word is SaidOnce {
  return Object.hasOwn(SAID_ONCE, word)
}
