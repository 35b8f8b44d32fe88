import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useRevalidator, type MetaFunction } from '@remix-run/react'
import { useEffect } from 'react'
import { exportFrom } from '#app/exports/export-from.server.ts'
import { FORMATS, sizeInWords, stateOf } from '#app/exports/export.ts'
import { StateTag } from '#app/exports/export-table.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Notice } from '#app/ui/notice.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { review, made } = await exportFrom(params)
  return { slug: review.slug, title: review.title, made, state: stateOf(made) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${FORMATS[data.made.format].name}: ${data.title}` : '' },
]

export default function Export() {
  const { slug, title, made, state } = useLoaderData<typeof loader>()
  const isOpen = state === 'waiting' || state === 'being_made'
  useLookAgain(isOpen)
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href={`/officer/reviews/${slug}/exports`}>Files of {title}</a>
      </p>
      <h1>{FORMATS[made.format].name}</h1>
      <p className="labels">
        <StateTag row={made} />
        <span className="quiet">
          Asked for by {made.by}, <When at={made.asked_at} withTime />
        </span>
      </p>
      {isOpen && <HowFar slug={slug} made={made} />}
      {state === 'made' && <Ready slug={slug} made={made} />}
      {state === 'failed' && (
        <Notice warning>
          <p>
            It could not be made, and that is on record.{' '}
            <a href={`/officer/reviews/${slug}/exports`}>Ask for it again</a>, or for another kind.
          </p>
        </Notice>
      )}
      {state === 'gone' && (
        <p>
          Its seven days are over. <a href={`/officer/reviews/${slug}/exports`}>Make a new one</a>{' '}
          from what the record says today.
        </p>
      )}
    </main>
  )
}

type Made = ReturnType<typeof useLoaderData<typeof loader>>['made']

function HowFar({ slug, made }: { slug: string; made: Made }) {
  const { contributions, gathered, gathered_at, leased_until } = made
  const words = !leased_until
    ? 'It waits its turn.'
    : gathered_at
      ? 'All is gathered. The file is being put away.'
      : `${gathered} of ${counted(contributions, 'contribution')} gathered.`
  return (
    <>
      <div role="status">
        <p>
          <label htmlFor="progress">{words}</label>
        </p>
        <progress id="progress" max={Math.max(1, contributions)} value={gathered} />
      </div>
      <p>
        You can leave this page; the work goes on.{' '}
        <a href={`/officer/reviews/${slug}/exports/${made.id}`}>Look again</a>
      </p>
    </>
  )
}

function Ready({ slug, made }: { slug: string; made: Made }) {
  return (
    <>
      <p>
        <a
          className="govuk-button"
          href={`/officer/reviews/${slug}/exports/${made.id}/file`}
          download
        >
          Download, {sizeInWords(made.size ?? 0)}
        </a>
      </p>
      <p>
        It has {counted(made.gathered, 'contribution')}
        {made.kept_until && (
          <>
            {' '}
            and is kept until <When at={made.kept_until} withTime />
          </>
        )}
        . Each download is on record.
      </p>
      <p className="quiet">
        SHA-256 hash: <code className="hash">{made.sha256}</code>
      </p>
    </>
  )
}

const LOOK_EVERY_MS = 1_500

function useLookAgain(isOpen: boolean) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isOpen) return
    const timer = setInterval(() => document.hidden || revalidate(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isOpen, revalidate])
}
