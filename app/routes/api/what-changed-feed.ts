import { whatChanged } from '#db/queries/what-changed.server.ts'
import { changeAddress } from '#app/outcomes/change.ts'
import { atomFeed } from '#app/platform/atom.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'

const A_PAGE = 30

export async function loader() {
  const changes = await whatChanged(db, { before: null, limit: A_PAGE })
  return atomFeed({
    title: 'What changed because of comments',
    path: '/what-changed.atom',
    entries: changes.map((change) => ({
      title: change.decided_on ? change.title : `${change.title}: what people said`,
      link: `${config.origin}${changeAddress(change)}`,
      html: escaped(change.words),
      author: change.decided_by ?? config.council,
      at: change.published_at,
    })),
  })
}

function escaped(text: string) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
