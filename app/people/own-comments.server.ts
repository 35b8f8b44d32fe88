import { shownOfEntered, shownOfRevisions } from '#db/queries/outside-questions.server.ts'
import * as said from '#db/queries/own-data-said.server.ts'
import type { Db } from '#db/schema.ts'

type CommentRow = Awaited<ReturnType<typeof said.ownCommentRows>>[number]

/** Comments with every revision, what held and masked it, what was decided, answered and counted. */
export async function withWhatBecameOfThem(db: Db, comments: CommentRow[]) {
  if (comments.length === 0) return []
  const ids = comments.map(({ id }) => id)
  const revisions = await said.revisionsOf(db, ids)
  const revisionIds = revisions.map(({ id }) => id)
  const [holds, redactions, codings, shown, decisions, replies] = await Promise.all([
    said.holdsOf(db, revisionIds),
    said.redactionsOf(db, revisionIds),
    said.codingsOfRevisions(db, revisionIds),
    shownOfRevisions(db, revisionIds),
    said.decisionsOn(db, ids),
    said.repliesTo(db, ids),
  ])
  const ofRevision = {
    holds: byKey(holds, ({ revision_id, ...hold }) => [revision_id, hold]),
    redactions: byKey(redactions, ({ revision_id, ...redaction }) => [revision_id, redaction]),
    themes: byKey(codings, ({ revision_id, ...coding }) => [revision_id, coding]),
    shown: byKey(shown, ({ revision_id, ...showing }) => [revision_id, showing]),
  }
  const versions = byKey(revisions, ({ id, comment_id, ...revision }) => [
    comment_id,
    {
      ...revision,
      holds: ofRevision.holds.get(id) ?? [],
      redactions: ofRevision.redactions.get(id) ?? [],
      themes: ofRevision.themes.get(id) ?? [],
      shown_outside: ofRevision.shown.get(id) ?? [],
    },
  ])
  const decided = byKey(decisions, ({ comment_id, ...decision }) => [comment_id, decision])
  const answered = byKey(replies, ({ parent_id, ...reply }) => [parent_id, reply])
  return comments.map((comment) => ({
    ...comment,
    revisions: versions.get(comment.id) ?? [],
    decisions: decided.get(comment.id) ?? [],
    replies: answered.get(comment.id) ?? [],
  }))
}

/** Letters with what a model outside was shown of each. */
export async function withWhatWasShown<Letter extends { id: string }>(db: Db, letters: Letter[]) {
  if (letters.length === 0) return []
  const ids = letters.map(({ id }) => id)
  const shown = byKey(await shownOfEntered(db, ids), ({ contribution_id, ...showing }) => [
    contribution_id,
    showing,
  ])
  return letters.map((letter) => ({ ...letter, shown_outside: shown.get(letter.id) ?? [] }))
}

function byKey<T, R>(rows: T[], split: (row: T) => readonly [string | null, R]) {
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const [key, rest] = split(row)
    if (key === null) continue
    const known = found.get(key)
    if (known) known.push(rest)
    else found.set(key, [rest])
  }
  return found
}
