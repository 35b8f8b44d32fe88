import { route } from '@remix-run/route-config'

/** Files made of a review in the background. */
export const reviewFiles = [
  route('officer/reviews/:slug/exports', 'routes/officer/exports.tsx'),
  route('officer/reviews/:slug/exports/:id', 'routes/officer/export.tsx'),
]

/** All that is held on something. */
export const disclosures = [
  route('admin/disclosures', 'routes/admin/disclosures.tsx'),
  route('admin/disclosures/:id', 'routes/admin/disclosure.tsx'),
]

/** What is sent as a file or to a program. */
export const downloads = [
  route('account/data/file', 'routes/account/data-file.ts'),
  route('moderation-register.csv', 'routes/public/moderation-register-file.ts'),
  route('moderation/figures.csv', 'routes/public/moderation-figures-file.ts'),
  route('officer/reviews/:slug/exports/:id/file', 'routes/officer/export-file.ts'),
  route('admin/disclosures/:id/file', 'routes/admin/disclosure-file.ts'),
  route('publications.atom', 'routes/api/publications-feed.ts'),
  route('publications/:slug/comments.atom', 'routes/api/comments-feed.ts'),
  route('what-changed.atom', 'routes/api/what-changed-feed.ts'),
  route('api/v1/reviews', 'routes/api/reviews.ts'),
  route('api/v1/reviews/:slug', 'routes/api/review.ts'),
  route('api/v1/publications', 'routes/api/publications.ts'),
  route('api/v1/publications/:slug', 'routes/api/publication.ts'),
  route('api/v1/publications/:slug/comments', 'routes/api/comments.ts'),
]
