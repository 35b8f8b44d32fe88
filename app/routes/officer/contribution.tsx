import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useRevalidator, type MetaFunction } from '@remix-run/react'
import { useContext, useEffect, useRef, type RefObject } from 'react'
import { requireAct } from '#app/people/guard.server.ts'
import { AboutEntered, BenchActs, BenchNotes } from '#app/themes/bench-acts.tsx'
import { BenchGuide } from '#app/themes/bench-guide.tsx'
import { benchPage } from '#app/themes/bench-page.server.ts'
import { CodeframeForm } from '#app/themes/codeframe-form.tsx'
import { ConsiderationLine } from '#app/themes/consideration-line.tsx'
import { contributionFrom } from '#app/themes/contribution-from.server.ts'
import {
  CodingsMade,
  ContributionFacts,
  ContributionWords,
} from '#app/themes/contribution-view.tsx'
import { ShownOutside } from '#app/themes/outside/shown-outside.tsx'
import { ProgressLine } from '#app/themes/progress-line.tsx'
import { Suggested } from '#app/themes/suggested.tsx'
import { useBenchKeys } from '#app/themes/use-bench-keys.ts'
import { useSpans } from '#app/themes/use-spans.ts'
import { FormTokenContext } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, contribution } = await contributionFrom(params)
  const search = new URL(request.url).searchParams
  return benchPage({ review, contribution, officer, search })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Code ${data?.contribution.reference ?? ''}: ${data?.title ?? ''}` },
]

export default function BenchOfOne() {
  const page = useLoaderData<typeof loader>()
  const { slug, title, contribution, isOpen, themes } = page
  useStartAtTop(contribution.reference)
  return (
    <main className="wrap wide" id="main">
      <div className="bench-head">
        <p className="acts">
          <a href={page.list}>Contributions</a>
          <a href={`/officer/reviews/${slug}`}>{title}</a>
        </p>
        <ProgressLine progress={page.progress} />
      </div>
      {!isOpen && <p>The evidence has been sealed and handed over, so codings no longer change.</p>}
      {isOpen && themes.length === 0 && (
        <p>
          There are no themes yet. <a href={`/officer/reviews/${slug}/themes`}>Add the first</a>.
        </p>
      )}
      <Desk key={contribution.id} page={page} />
    </main>
  )
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

function Desk({ page }: { page: Page }) {
  const { contribution, codings, isOpen, isBlind, themes, keys } = page
  const guide = useRef<HTMLDialogElement>(null)
  const latest = codings.at(-1)?.id ?? ''
  const { element, span, press, forget } = useSpans(contribution.body, latest)
  const mayCode = isOpen && !isBlind && themes.length > 0
  useBenchKeys({ keys, guide })
  useReading(page)
  useFocusKept(element, `${latest} ${codings.length}`)
  return (
    <div className="coding-desk">
      <article aria-label={`What ${contribution.author_name} said`}>
        <ContributionFacts contribution={contribution} />
        <ConsiderationLine {...page} />
        <ContributionWords {...page} element={element} press={press} />
        {isBlind && <Blindly slug={page.slug} />}
        <CodingsMade {...page} />
        <Suggested {...page} reference={contribution.reference} />
        <ShownOutside question={page.outside} slug={page.slug} />
      </article>
      <aside aria-label="Codeframe">
        {mayCode && <CodeframeForm page={page} latest={latest} span={span} forget={forget} />}
        <BenchGuide dialog={guide} keys={keys} />
      </aside>
      <div className="beside">
        <BenchActs page={page} />
        <BenchNotes page={page} />
        <AboutEntered page={page} />
      </div>
    </div>
  )
}

/** What others made of it would be in the second coder’s eyes. */
function Blindly({ slug }: { slug: string }) {
  return (
    <p>
      You are to <a href={`/officer/reviews/${slug}/agreement`}>code this without seeing</a> how
      others did. Their codings stand here once your sample is finished.
    </p>
  )
}

/** Opening the page reads nothing: a form is sent once a person looks at it. */
function useReading({ slug, contribution, isOpen }: Page) {
  const token = useContext(FormTokenContext)
  const { revalidate } = useRevalidator()
  const { reference, consideration } = contribution
  const isUnread = isOpen && consideration === 'unread'
  useEffect(() => {
    if (!isUnread) return
    const body = new FormData()
    body.set('form_token', token)
    const address = `/officer/reviews/${slug}/contributions/${reference}/reading`
    void fetch(address, { method: 'POST', body, redirect: 'manual' }).then(revalidate, () => {})
  }, [isUnread, slug, reference, token, revalidate])
}

/** What was pressed may be gone once it has coded or taken back; the keys go on from the words. */
function useFocusKept(words: RefObject<HTMLElement>, codings: string) {
  const before = useRef(codings)
  useEffect(() => {
    if (before.current === codings) return
    before.current = codings
    if (document.activeElement === document.body) words.current?.focus({ preventScroll: true })
  }, [words, codings])
}

/** The next contribution is read from its beginning. */
function useStartAtTop(reference: string) {
  const shown = useRef(reference)
  useEffect(() => {
    if (shown.current === reference) return
    shown.current = reference
    scrollTo(0, 0)
    document.querySelector<HTMLElement>('[data-words]')?.focus({ preventScroll: true })
  }, [reference])
}
