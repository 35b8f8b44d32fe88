import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireMember } from '#app/people/guard.server.ts'
import { renderSections } from '#app/platform/markdown.server.ts'
import { Delivery } from '#app/publications/article.tsx'
import { ownPublicationFrom, workingText } from '#app/publications/own-publication-from.server.ts'
import { KIND_NAMES } from '#app/publications/publication.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { SafeHtml } from '#db/safe-html.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request, 'edit_publication')
  const { id, kind, edition, slug } = await ownPublicationFrom(params, member)
  const text = await workingText({ id, edition })
  const { title, summary, body, isDraft } = text
  const { speech_event, speech_venue, speech_delivered_on, speech_text } = text
  const speech = { speech_event, speech_venue, speech_delivered_on, speech_text }
  const { holderName, post } = member.appointment
  const speaker = { name: holderName, post }
  return { id, kind, slug, isDraft, title, summary, speech, speaker, ...renderSections(body) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Preview: ${data?.title ?? ''}` },
]

export default function Preview() {
  const { id, kind, slug, isDraft, title, summary, speech, speaker, lead, sections } =
    useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <Notice>
        {isDraft ? (
          <p>This is a preview. Nobody else sees it until you publish it.</p>
        ) : (
          <p>
            This is what stands on <a href={`/publications/${slug}`}>the public page</a>. There is
            no draft.
          </p>
        )}
        <div className="buttons">
          {isDraft && (
            <a className="govuk-button" href={`/member/publications/${id}/editions/new`}>
              Continue to publish
            </a>
          )}
          <a href={`/member/publications/${id}/draft`}>Go on writing</a>
        </div>
      </Notice>
      <article>
        <p className="labels">
          <Tag>{KIND_NAMES[kind]}</Tag>
        </p>
        <h1>{title}</h1>
        <p className="lede">{summary}</p>
        <p>
          <strong>{speaker.name}</strong>, {speaker.post}
        </p>
        {kind === 'speech' && <Delivery publication={speech} />}
        <Prose html={lead as SafeHtml} />
        {sections.map((section) => (
          <section key={section.key}>
            <h2>{section.heading}</h2>
            <Prose html={section.html as SafeHtml} />
          </section>
        ))}
      </article>
    </main>
  )
}
