import { counted } from '#app/ui/counted.ts'
import type { ReactNode } from 'react'
import type { ListedPublication } from '#db/queries/publications.server.ts'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { KIND_NAMES } from './publication.ts'

type Cards = {
  publications: ListedPublication[]
  /** The heading each has: `h2` where the list stands right under the page's title. */
  heading?: 'h2' | 'h3'
  children: ReactNode
}

/** Publications in a list; what stands inside is said when there are none. */
export function PublicationCards({ publications, heading: Heading = 'h3', children }: Cards) {
  if (publications.length === 0) return <p className="quiet">{children}</p>
  return (
    <ul className="cards">
      {publications.map((publication) => (
        <li key={publication.id}>
          <p className="labels">
            <Tag>{KIND_NAMES[publication.kind]}</Tag>
            <span className="quiet">
              <Moment publication={publication} />
            </span>
          </p>
          <Heading>
            <a href={`/publications/${publication.slug}`}>{publication.title}</a>
          </Heading>
          <p>{publication.summary}</p>
          <p className="quiet">
            {publication.speaker}, {publication.post} ·{' '}
            {counted(publication.comments ?? 0, 'comment')}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Moment({ publication }: { publication: ListedPublication }) {
  const { comments_close_at, first_published_at } = publication
  const isOpen = comments_close_at !== null && Date.parse(comments_close_at) > Date.now()
  if (isOpen)
    return (
      <>
        Comments close <When at={comments_close_at} withTime />
      </>
    )
  return first_published_at ? <When at={first_published_at} /> : null
}
