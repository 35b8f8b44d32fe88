import { route } from '@remix-run/route-config'

/** What officers do about the themes of a review. */
export const codeframe = [
  route('officer/reviews/:slug/themes/sign-off', 'routes/officer/themes-sign-off.tsx'),
  route('officer/reviews/:slug/themes/saturation', 'routes/officer/saturation.tsx'),
  route('officer/reviews/:slug/themes/recoding', 'routes/officer/recoding.tsx'),
  route('officer/reviews/:slug/themes/versions/:version', 'routes/officer/themes-version.tsx'),
  route('officer/reviews/:slug/themes/:theme', 'routes/officer/theme.tsx'),
  route('officer/reviews/:slug/themes/:theme/wording', 'routes/officer/theme-wording.tsx'),
  route('officer/reviews/:slug/themes/:theme/place', 'routes/officer/theme-place.tsx'),
  route('officer/reviews/:slug/themes/:theme/flag', 'routes/officer/theme-flag.tsx'),
  route('officer/reviews/:slug/themes/:theme/merging', 'routes/officer/theme-merging.tsx'),
  route('officer/reviews/:slug/themes/:theme/return', 'routes/officer/theme-return.tsx'),
  route('officer/reviews/:slug/themes/:theme/split', 'routes/officer/theme-split.tsx'),
  route('officer/reviews/:slug/themes/:theme/moving', 'routes/officer/theme-moving.tsx'),
  route('officer/reviews/:slug/agreement', 'routes/officer/agreement.tsx'),
  route('officer/reviews/:slug/agreement/:sample', 'routes/officer/agreement-sample.tsx'),
  route('officer/reviews/:slug/agreement/:sample/coding', 'routes/officer/blind-coding.tsx'),
  route('officer/reviews/:slug/agreement/:sample/end', 'routes/officer/sample-end.tsx'),
]
