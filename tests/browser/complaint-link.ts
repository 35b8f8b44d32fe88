import type { Page } from 'playwright/test'
import { mailAbout } from './people.ts'

/** Where the author of a comment answers a notice of complaint: its mail names the comment’s address too. */
export async function answerLinkIn(page: Page, subject: string) {
  const letter = await mailAbout(page, { subject })
  const address = /https?:\/\/\S+\/complaints\/\S+/.exec(letter)?.[0]
  if (!address) throw new Error('There is no address to answer at in that mail.')
  return address
}
