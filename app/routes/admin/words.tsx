import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listedAllowed, listedWords, wordCounts } from '#db/queries/word-lists.server.ts'
import { addWords } from '#app/comments/list-words.server.ts'
import { TrialForm } from '#app/comments/trial-form.tsx'
import { WordTable } from '#app/comments/word-table.tsx'
import { isWordList, parseWords, WORD_LISTS, type WordList } from '#app/comments/words-form.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { counted } from '#app/ui/counted.ts'
import { ErrorSummary, Radios, TextArea } from '#app/ui/fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

const A_PAGE = 100
const LONGEST_SEARCH = 100

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_checks')
  const asked = new URL(request.url).searchParams
  const named = asked.get('list')
  const list: WordList = isWordList(named) ? named : 'hold'
  const search = (asked.get('q') ?? '').trim().slice(0, LONGEST_SEARCH)
  const sought = { search, after: asked.get('after'), limit: A_PAGE + 1 }
  const found =
    list === 'allowed'
      ? await listedAllowed(db, sought)
      : await listedWords(db, { ...sought, effect: list })
  const rows = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? rows.at(-1) : undefined
  const place = { list, ...(search ? { q: search } : {}) }
  return {
    list,
    search,
    rows,
    counts: await wordCounts(db),
    first: sought.after === null ? null : `/admin/words?${new URLSearchParams(place)}`,
    next: last ? `/admin/words?${new URLSearchParams({ ...place, after: last.words })}` : null,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_checks')
  const words = parseWords(await readForm(request))
  if (!words.ok) return data({ ...words, said: null }, { status: 422 })

  const added = await addWords(db, { ...words.value, by, at: now() })
  if (added.ok) return { errors: {}, typed: NOTHING, said: saidOf(added) }
  return data({ errors: FULL, typed: NOTHING, said: null }, { status: 409 })
}

const NOTHING: Record<string, string> = {}
const FULL = { words: 'The list would have more than 5,000 lines: take some off first' }

function saidOf({ added, known }: { added: number; known: number }) {
  const already = known > 0 ? ` ${counted(known, 'line was', 'lines were')} listed already.` : ''
  return `${counted(added, 'line')} added.${already}`
}

export const meta: MetaFunction = () => [{ title: 'The council’s word lists' }]

export default function Words() {
  const { counts, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>The council’s word lists</h1>
      {answer?.said && (
        <Notice>
          <p>{answer.said}</p>
        </Notice>
      )}
      <p>
        Beside these, a general list of rude words holds. The names of members are always allowed.
      </p>
      <WordTable {...page} counts={counts} />
      <h2>Add words</h2>
      <PostForm key={counts.hold + counts.flag + counts.allowed}>
        <Radios
          name="list"
          label="To which list?"
          errors={answer?.errors}
          value={answer?.typed.list ?? page.list}
          choices={[
            { value: 'hold', label: WORD_LISTS.hold, hint: 'A comment with them is held.' },
            { value: 'flag', label: WORD_LISTS.flag, hint: 'An officer sees them marked.' },
            {
              value: 'allowed',
              label: WORD_LISTS.allowed,
              hint: 'Streets, places, names, the council’s own numbers: rude words and personal data pass.',
            },
          ]}
        />
        <TextArea
          name="words"
          label="Words or phrases"
          hint="One a line; paste as many as 1,000. Whole words are found, whatever their capitals."
          rows={6}
          errors={answer?.errors}
          value={answer?.typed.words}
        />
        <Button>Add them</Button>
      </PostForm>
      <h2>Try a text</h2>
      <TrialForm />
    </main>
  )
}
