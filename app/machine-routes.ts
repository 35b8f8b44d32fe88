import { route } from '@remix-run/route-config'

/** What a machine found in a review, and what officers do about it. */
export const machine = [
  route('officer/reviews/:slug/findings', 'routes/officer/findings.tsx'),
  route('officer/reviews/:slug/outside-questions', 'routes/officer/outside-questions.tsx'),
  route('officer/reviews/:slug/outside-questions/:id', 'routes/officer/outside-question.tsx'),
  route('officer/reviews/:slug/candidates/:id/theme', 'routes/officer/candidate-theme.tsx'),
  route('officer/reviews/:slug/candidates/:id/dismissal', 'routes/officer/candidate-dismissal.tsx'),
  route('officer/reviews/:slug/campaigns/:id/codings', 'routes/officer/campaign-coding.tsx'),
  route(
    'officer/reviews/:slug/campaigns/:id/dissolution',
    'routes/officer/campaign-dissolution.tsx',
  ),
  route(
    'officer/reviews/:slug/suggestions/:id/confirmation',
    'routes/officer/suggestion-confirmation.tsx',
  ),
  route(
    'officer/reviews/:slug/suggestions/:id/declining',
    'routes/officer/suggestion-declining.tsx',
  ),
]
