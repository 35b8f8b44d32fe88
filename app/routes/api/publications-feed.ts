import { latestPublications } from '#db/queries/publications.server.ts'
import { atomFeed } from '#app/platform/atom.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'

const A_PAGE = 30

export async function loader() {
  const everything = { kind: null, portfolio: null, before: null, limit: A_PAGE }
  const publications = await latestPublications(db, everything)
  return atomFeed({
    title: 'Posts, speeches and strategies',
    path: '/publications.atom',
    entries: publications.map(({ slug, title, summary, speaker, first_published_at }) => ({
      title,
      link: `${config.origin}/publications/${slug}`,
      html: escaped(summary),
      author: speaker,
      at: first_published_at ?? '',
    })),
  })
}

function escaped(text: string) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
