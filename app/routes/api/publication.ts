import type { LoaderFunctionArgs } from '@remix-run/node'
import { sectionsOf } from '#db/queries/publications.server.ts'
import { answered, apiAnswer } from '#app/platform/api-answer.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { publicationFrom } from '#app/publications/publication-from.server.ts'

export function loader({ params }: LoaderFunctionArgs) {
  return answered(async () => {
    const publication = await publicationFrom(params)
    const sections = await sectionsOf(db, publication.editionId)
    const url = `${config.origin}/publications/${publication.slug}`
    return apiAnswer({
      slug: publication.slug,
      kind: publication.kind,
      title: publication.title,
      summary: publication.summary,
      speaker: publication.speaker,
      post: publication.post,
      voice: publication.voice,
      edition: publication.edition,
      published_at: publication.first_published_at,
      edition_published_at: publication.editionPublishedAt,
      comments_close_at: publication.comments_close_at,
      html: publication.html,
      sections: sections.map(({ section_key, heading, html }) => ({
        key: section_key,
        heading,
        html,
      })),
      url,
      comments: `${config.origin}/api/v1/publications/${publication.slug}/comments`,
    })
  })
}
