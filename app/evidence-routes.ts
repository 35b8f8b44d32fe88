import { route } from '@remix-run/route-config'

/** What is evidence in a review: read, coded, entered, imported and counted once. */
export const evidence = [
  route('officer/reviews/:slug/bench', 'routes/officer/bench.tsx'),
  route('officer/reviews/:slug/bench/:reference', 'routes/officer/contribution.tsx'),
  route('officer/reviews/:slug/codings', 'routes/officer/coding.tsx'),
  route('officer/reviews/:slug/codings/removed', 'routes/officer/coding-removal.tsx'),
  route('officer/reviews/:slug/contributions', 'routes/officer/contributions.tsx'),
  route('officer/reviews/:slug/contributions/new', 'routes/officer/contribution-new.tsx'),
  route(
    'officer/reviews/:slug/contributions/:reference/reading',
    'routes/officer/contribution-reading.tsx',
  ),
  route(
    'officer/reviews/:slug/contributions/:reference/verification',
    'routes/officer/contribution-verification.tsx',
  ),
  route(
    'officer/reviews/:slug/contributions/:reference/richness',
    'routes/officer/contribution-richness.tsx',
  ),
  route(
    'officer/reviews/:slug/contributions/:reference/notes',
    'routes/officer/contribution-notes.tsx',
  ),
  route(
    'officer/reviews/:slug/contributions/:reference/public-words',
    'routes/officer/contribution-public-words.tsx',
  ),
  route(
    'officer/reviews/:slug/contributions/:reference/exclusions/new',
    'routes/officer/contribution-exclusion-new.tsx',
  ),
  route('officer/left-out/:id/confirmation', 'routes/officer/left-out-confirmation.tsx'),
  route('officer/left-out/:id/declining', 'routes/officer/left-out-declining.tsx'),
  route('officer/left-out/:id/reversal', 'routes/officer/left-out-reversal.tsx'),
  route('officer/reviews/:slug/imports/new', 'routes/officer/import-new.tsx'),
  route('officer/reviews/:slug/imports/:id', 'routes/officer/import.tsx'),
  route('officer/reviews/:slug/imports/:id/giving-up', 'routes/officer/import-giving-up.tsx'),
  route('officer/reviews/:slug/same-people', 'routes/officer/same-people.tsx'),
  route('officer/reviews/:slug/same-people/:id', 'routes/officer/same-person.tsx'),
]
