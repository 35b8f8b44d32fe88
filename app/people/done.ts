/** What the settings page says first, when something was just done. */
export const DONE = {
  name: 'Your name is changed. What you write from now on carries it.',
  address: 'Your address is confirmed. We write there from now on.',
  no_address: 'Your address is removed. We no longer write to you.',
  claimed: 'The old comments are among yours now, under the name they were written with.',
  kept: 'Your account stays open.',
} as const

export type Done = keyof typeof DONE

export function isDone(word: string | null): word is Done {
  return word !== null && Object.hasOwn(DONE, word)
}

/** The settings page, saying what was done. */
export function settingsAfter(done: Done) {
  return `/account/settings?done=${done}`
}
