import type { LoaderFunctionArgs } from '@remix-run/node'
import { registerFile } from '#app/figures/register-file.server.ts'
import { registerFilterFrom } from '#app/figures/register-filter.ts'
import { now } from '#app/platform/clock.ts'
import { csvAnswer } from '#app/platform/csv-answer.server.ts'
import { db } from '#app/platform/database.server.ts'

/** The register as its page shows it, whole, in one file. */
export function loader({ request }: LoaderFunctionArgs) {
  const filter = registerFilterFrom(new URL(request.url).searchParams, now())
  return csvAnswer('moderation-register', registerFile(db, filter))
}
