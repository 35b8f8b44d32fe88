import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireMember } from '#app/people/guard.server.ts'
import { renderSections } from '#app/platform/markdown.server.ts'
import { ownPublicationFrom, workingText } from '#app/publications/own-publication-from.server.ts'
import { KIND_NAMES } from '#app/publications/publication.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { SafeHtml } from '#db/safe-html.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { id, kind, edition, slug } = await ownPublicationFrom(params, member)
  const { title, summary, body, isDraft } = await workingText({ id, edition })
  return { id, kind, slug, isDraft, title, summary, ...renderSections(body) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Preview: ${data?.title ?? ''}` },
]

export default function Preview() {
  const { id, kind, slug, isDraft, title, summary, lead, sections } = useLoaderData<typeof loader>()
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
