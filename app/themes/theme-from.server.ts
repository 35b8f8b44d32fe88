import type { Params } from '@remix-run/react'
import { themeOf } from '#db/queries/themes.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound, refuse } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

/** The review and the theme an address names, or 404. */
export async function themeFrom(params: Params) {
  const review = await reviewFrom(params)
  const { codeframe_id: codeframe } = review
  const theme = await themeOf(db, { codeframe, theme: addressWord(params.theme) })
  if (!theme) throw notFound()
  const themes = `/officer/reviews/${review.slug}/themes`
  return { review, theme, themes, here: `${themes}/${theme.id}` }
}

const WHY = {
  closed: 'The evidence has been sealed and handed over, so themes no longer change.',
  not_standing: 'A colleague merged a theme meanwhile. Go back to the themes and look again.',
  the_same: 'That is how it stands already.',
  too_deep: 'A theme can stand under one that is at the top, and no deeper.',
  has_own: 'It has themes of its own under it, so it stays at the top.',
  not_merged: 'It was not merged into another.',
  name_taken: 'Another theme has its name now. Give that one another name first.',
  other_gone: 'What it was merged into has been merged itself. Bring that back first.',
  none_there: 'None of these stands under the theme any more.',
  no_themes: 'There are no themes yet, so there is nothing to sign off.',
  already_signed_off: 'A colleague signed the themes off a moment ago.',
  no_officer: 'Select another officer as the second coder.',
  nothing_coded: 'Nobody else has coded anything yet, so there is nothing to draw.',
  not_theirs: 'This sample is for a colleague to code.',
  some_left: 'There is something left to code in it.',
  ended_already: 'It is finished already.',
  coded_already: 'You have coded this one. Load the page again.',
  not_in_review: 'The themes changed meanwhile. Load the page again.',
  not_waiting: 'It has been looked at already.',
}

/** Answers a refusal of a verb with a page that says why. */
export function refusedBecause(why: keyof typeof WHY) {
  return refuse({ status: 409, problem: 'too_late', because: WHY[why] })
}
