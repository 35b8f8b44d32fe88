import type { Visit } from './pages.ts'

const OFFICER = 'Tariq Aziz-Bell'
const REVIEW = '/officer/reviews/housing-allocations-review'

/** Where the pages about the themes of a review are looked at. */
export const CODEFRAME_VISITS: Record<string, Visit[]> = {
  '/officer/reviews/:slug/themes/sign-off': [{ path: `${REVIEW}/themes/sign-off`, as: OFFICER }],
  '/officer/reviews/:slug/themes/saturation': [
    { path: `${REVIEW}/themes/saturation`, as: OFFICER },
  ],
  '/officer/reviews/:slug/themes/recoding': [{ path: `${REVIEW}/themes/recoding`, as: OFFICER }],
  '/officer/reviews/:slug/agreement': [{ path: `${REVIEW}/agreement`, as: OFFICER }],
  '/officer/reviews/:slug/themes/versions/:version': [
    { path: 'prepared: signed themes', as: null },
  ],
  '/officer/reviews/:slug/themes/:theme': [{ path: '{theme}', as: OFFICER }],
  '/officer/reviews/:slug/themes/:theme/wording': [{ path: '{theme}/wording', as: OFFICER }],
  '/officer/reviews/:slug/themes/:theme/place': [{ path: '{theme}/place', as: OFFICER }],
  '/officer/reviews/:slug/themes/:theme/flag': [{ path: '{theme}/flag', as: OFFICER }],
  '/officer/reviews/:slug/themes/:theme/merging': [{ path: '{theme}/merging', as: OFFICER }],
  '/officer/reviews/:slug/themes/:theme/return': [{ path: '{theme}/return', as: OFFICER }],
  '/officer/reviews/:slug/themes/:theme/split': [{ path: '{theme}/split', as: OFFICER }],
  '/officer/reviews/:slug/themes/:theme/moving': [{ path: '{theme}/moving', as: OFFICER }],
  '/officer/reviews/:slug/agreement/:sample': [{ path: 'prepared: sample', as: null }],
  '/officer/reviews/:slug/agreement/:sample/coding': [
    { path: 'prepared: sample to code', as: null },
  ],
}
