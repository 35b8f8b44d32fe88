import { route } from '@remix-run/route-config'

/** A review from its plan to its seal; what is coded in it stands below. */
export const reviewing = [
  route('officer/policies', 'routes/officer/policies.tsx'),
  route('officer/policies/:slug', 'routes/officer/policy.tsx'),
  route('officer/reviews/due', 'routes/officer/outcomes-due.tsx'),
  route('officer/reviews/:slug/gates', 'routes/officer/gates.tsx'),
  route('officer/reviews/:slug/gates/:gate', 'routes/officer/gate.tsx'),
  route('officer/reviews/:slug/opening', 'routes/officer/review-opening.tsx'),
  route('officer/reviews/:slug/scope', 'routes/officer/review-scope.tsx'),
  route('officer/reviews/:slug/record', 'routes/officer/record.tsx'),
  route('officer/reviews/:slug/equality', 'routes/officer/equality.tsx'),
  route('officer/reviews/:slug/verification', 'routes/officer/verification.tsx'),
]
