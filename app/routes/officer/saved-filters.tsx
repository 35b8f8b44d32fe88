import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { savedFilters } from '#db/queries/saved-filters.server.ts'
import { filterSearch } from '#app/moderation/queue-filter.ts'
import { saveFilter } from '#app/moderation/save.server.ts'
import { parseSavedFilter } from '#app/moderation/saved.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Checkboxes, ErrorSummary, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'read_queue')
  const filters = await savedFilters(db, officer.id)
  return {
    filters: filters.map((filter) => ({ ...filter, isOwn: filter.saved_by === officer.id })),
    search: filterSearch(new URL(request.url).searchParams).toString(),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'read_queue')
  const filter = parseSavedFilter(await readForm(request))
  if (!filter.ok) return data(filter, { status: 422 })

  const { name, search, shared } = filter.value
  await saveFilter(db, { name, search, shared: shared === 'yes', officer, at: now() })
  return redirect(`/officer/queue?${search}`)
}

export const meta: MetaFunction = () => [{ title: 'Saved filters' }]

export default function SavedFilters() {
  const { filters, search } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Saved filters</h1>
      {search ? (
        <PostForm>
          <input type="hidden" name="search" value={search} />
          <TextField
            name="name"
            label="Name for the filter you were looking at"
            hint="Such as: Libraries, Welsh"
            errors={answer?.errors}
            value={answer?.typed.name}
          />
          <Checkboxes
            name="shared"
            label="For whom"
            chosen={answer?.typed.shared ? ['yes'] : []}
            choices={[{ value: 'yes', label: 'Show it to all officers' }]}
          />
          <Button>Save it</Button>
        </PostForm>
      ) : (
        <p>To save a filter, choose one in the queue and press “Save this filter”.</p>
      )}
      {filters.length > 0 && <h2>Standing</h2>}
      <ul>
        {filters.map((filter) => (
          <li key={filter.id}>
            <a href={`/officer/queue?${filter.search}`}>{filter.name}</a>{' '}
            {filter.shared_at ? `shared by ${filter.isOwn ? 'you' : filter.by}` : 'your own'}
            {filter.isOwn && (
              <PostForm action={`/officer/saved-filters/${filter.id}/removal`}>
                <button type="submit" className="as-link">
                  Take “{filter.name}” away
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/officer/queue${search && `?${search}`}`}>Back to the queue</a>
      </p>
    </main>
  )
}
