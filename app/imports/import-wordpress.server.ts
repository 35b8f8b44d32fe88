import { createHash } from 'node:crypto'
import type { Db } from '#db/schema.ts'
import { appointAuthors, authorsToAppoint, type Appointed } from './appoint-authors.server.ts'
import { newsIn, type News } from './news.server.ts'
import { prepare, refuseEntry } from './prepare.server.ts'
import { readWxr } from './read-wxr.server.ts'
import { anEmptyReport, remark, type ImportReport } from './report.ts'
import { bytesOf, survey, type Survey } from './survey.server.ts'
import { takeIn } from './take-in.server.ts'
import { sourceOf, type WxrItem } from './wxr.ts'

type Import = {
  file: string
  /** Says what would come in, and changes nothing. */
  dryRun: boolean
  at: string
  /** Told how many entries of the file have been dealt with. */
  onItem?: (count: number) => void
}

export type Imported = { ok: true; report: ImportReport } | { ok: false; why: string }

/**
 * Brings a WordPress export in, an entry at a time. A bad file is refused before anything is
 * written; what is here already stays as it is, so the same file can come again.
 */
export async function importWordpress(db: Db, importing: Import): Promise<Imported> {
  const { file, dryRun, at, onItem } = importing
  const surveyed = await survey(file)
  if (!surveyed.ok) return surveyed
  const run = await begin(db, { survey: surveyed.survey, dryRun, at })

  const hash = createHash('sha256')
  let entries = 0
  for await (const read of readWxr(bytesOf(file, hash))) {
    if (read.part === 'fault') return { ok: false, why: CHANGED }
    if (read.part !== 'item') continue
    if (!(await importEntry(db, run, read.item))) return { ok: false, why: CHANGED }
    entries += 1
    onItem?.(entries)
  }
  if (hash.digest('hex') !== surveyed.survey.fingerprint) return { ok: false, why: CHANGED }
  return { ok: true, report: run.report }
}

const CHANGED =
  'The file changed while it was being read. What had come in by then is here; import the file again.'

type Run = {
  survey: Survey
  appointed: Appointed
  report: ImportReport
  /** Numbers of the entries that came in so far. */
  seen: Set<string>
  dryRun: boolean
  at: string
}

async function begin(db: Db, { survey, dryRun, at }: Pick<Run, 'survey' | 'dryRun' | 'at'>) {
  const appointed = await (dryRun
    ? authorsToAppoint(db, survey)
    : appointAuthors(db, { survey, at }))
  const report = anEmptyReport()
  report.authors = { added: appointed.added, alreadyThere: appointed.alreadyThere }
  return { survey, appointed, report, seen: new Set<string>(), dryRun, at }
}

/** False when an author appears whom the first reading did not see. */
async function importEntry(db: Db, run: Run, item: WxrItem) {
  const { survey, appointed, report, dryRun, at } = run
  const { intake, refused, altered } = run.seen.has(item.id)
    ? refuseEntry(item, 'Numbered like another entry')
    : prepare(item, survey)
  for (const remarked of refused) remark(report.refused, remarked)
  if (!intake) return true

  run.seen.add(item.id)
  const source = sourceOf(survey.blog)
  const speaker = appointed.speakers.get(intake.creator)
  if (!dryRun && !speaker) return false
  const news = speaker
    ? await takeIn(db, { intake, source, speaker, at })
    : await newsIn(db, { intake, source })
  count(report, news)
  if (!news.publication) for (const remarked of altered) remark(report.altered, remarked)
  return true
}

function count({ publications, comments, pingbacks, altered }: ImportReport, news: News) {
  if (news.publication) publications.alreadyThere += 1
  else publications.added += 1
  comments.added += news.comments.length
  comments.officialReplies += news.comments.filter((comment) => comment.isOfficialReply).length
  comments.held += news.comments.filter(({ state }) => state === 'held').length
  comments.alreadyThere += news.commentsThere
  pingbacks.added += news.pingbacks.length
  pingbacks.alreadyThere += news.pingbacksThere
  for (const { sourceId } of news.orphans) {
    const why = 'The comment it answers did not come in, so it begins a thread'
    remark(altered, { what: 'comment', why, example: sourceId })
  }
}
