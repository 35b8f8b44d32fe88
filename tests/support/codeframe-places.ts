import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { drawSample } from '#app/themes/draw-sample.server.ts'
import { signOff } from '#app/themes/sign-off.server.ts'
import type { Rule } from './acts-by-route.ts'
import { aComment, anOfficer, aPublication } from './ambleford.ts'
import type { Caller } from './callers.ts'
import type { Maker } from './places.ts'
import { aReview, aTheme, coding } from './review.ts'

const aThemeToChange: Maker = async () => {
  const review = await aReview()
  const [theme, into] = [await aTheme(review), await aTheme(review, 'Longer hours')]
  return { params: { slug: review.slug, theme }, fields: { into, to: into } }
}

const aSignedVersion: Maker = async () => {
  const review = await aReview()
  await aTheme(review)
  await signOff(db, { review, officer: review.officer, at: now() })
  return { params: { slug: review.slug, version: '1' } }
}

/** Drawn for whoever comes, if they are an officer. */
const aSampleToCode: Maker = async ({ person }: Caller) => {
  const page = await aPublication()
  const review = await aReview([page])
  await coding(review, { comment: await aComment({ on: page }), theme: await aTheme(review) })
  const colleague = await anOfficer('Tariq Aziz')
  const draw = (coder: string) =>
    drawSample(db, { review, size: 10, coder, officer: review.officer, at: now() })
  const theirs = await draw(person?.id ?? colleague.id)
  const drawn = theirs.ok ? theirs : await draw(colleague.id)
  if (!drawn.ok) throw new Error(drawn.why)
  return { params: { slug: review.slug, sample: drawn.id } }
}

/** Where the forms about themes and samples stand. */
export async function codeframeRecords() {
  const nobody: Caller = { who: 'visitor', person: null, member: null, cookie: '' }
  const places = [await aThemeToChange(nobody, 'own'), await aSampleToCode(nobody, 'own')]
  return places.map(({ params }) => params ?? {})
}

const aboutTheme = { act: null, at: aThemeToChange } as const
const aboutSample = { act: null, at: aSampleToCode } as const

export const CODEFRAME_RULES: Record<string, Rule> = {
  'officer/themes-sign-off.tsx': aboutTheme,
  'officer/saturation.tsx': aboutTheme,
  'officer/recoding.tsx': aboutTheme,
  'officer/theme.tsx': aboutTheme,
  'officer/theme-wording.tsx': aboutTheme,
  'officer/theme-place.tsx': aboutTheme,
  'officer/theme-flag.tsx': aboutTheme,
  'officer/theme-merging.tsx': aboutTheme,
  'officer/theme-return.tsx': aboutTheme,
  'officer/theme-split.tsx': aboutTheme,
  'officer/theme-moving.tsx': aboutTheme,
  'officer/agreement.tsx': aboutTheme,
  'officer/agreement-sample.tsx': aboutSample,
  'officer/blind-coding.tsx': aboutSample,
  'officer/sample-end.tsx': aboutSample,
  'officer/themes-version.tsx': { act: null, at: aSignedVersion },
}
