import { londonDate } from '#app/platform/london-time.ts'
import { newId } from '#db/id.ts'
import { importedAppointment } from '#db/queries/imports.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { holderName, identityOfAuthor } from './author.ts'
import { wordsOf } from './html-tree.server.ts'
import { recognise } from './recognise.server.ts'
import type { Days, Survey } from './survey.server.ts'
import { sourceOf, type WxrAuthor } from './wxr.ts'

/** Who speaks: the appointment an author's posts and official replies belong to. */
export type Speaker = { id: string; holderName: string }

export type Appointed = {
  /** By login. */
  speakers: Map<string, Speaker>
  added: number
  alreadyThere: number
}

type Authoring = { survey: Survey; at: string }

/**
 * Every author of the file becomes a legacy identity and an appointment that ended when they were
 * last heard, so that claiming an old blog makes nobody a cabinet member of today.
 */
export function appointAuthors(db: Db, authoring: Authoring): Promise<Appointed> {
  return db.transaction().execute((trx) => appointIn(trx, authoring))
}

async function appointIn(trx: Trx, { survey, at }: Authoring) {
  const appointed: Appointed = { speakers: new Map(), added: 0, alreadyThere: 0 }
  const silent = firstDay(survey, at)
  for (const author of survey.authors.byLogin.values()) {
    const { speaker, isNew } = await appoint(trx, { author, survey, silent, at })
    appointed.speakers.set(author.login, speaker)
    if (isNew) appointed.added += 1
    else appointed.alreadyThere += 1
  }
  return appointed
}

/** Stands in for the days of an author who published nothing. */
function firstDay({ heard }: Survey, at: string) {
  const [earliest] = [...heard.values()].map(({ first }) => first).sort()
  return earliest ?? londonDate(at)
}

type Appointing = { author: WxrAuthor; survey: Survey; silent: string; at: string }

async function appoint(trx: Trx, { author, survey, silent, at }: Appointing) {
  const { blog, heard } = survey
  const source = sourceOf(blog)
  const identity = identityOfAuthor(author)
  const { id, isNew } = await recognise(trx, { source, identity, at })
  const known = isNew ? null : await importedAppointment(trx, { source, key: identity.key })
  const days = heard.get(author.login)
  if (known) {
    if (days) await extend(trx, { appointment: known, days })
    return { speaker: known, isNew }
  }
  const speaker = { id: newId(), holderName: holderName(author) }
  await trx
    .insertInto('appointment')
    .values({
      id: speaker.id,
      legacy_identity_id: id,
      holder_name: speaker.holderName,
      post: `Author of ${wordsOf(blog.title) || new URL(blog.address).host}`,
      started_on: days?.first ?? silent,
      ended_on: days?.last ?? silent,
      created_at: at,
    })
    .execute()
  return { speaker, isNew }
}

/** A later export may reach further; what a person has claimed since is left as it is. */
async function extend(trx: Trx, { appointment, days }: { appointment: Speaker; days: Days }) {
  const unclaimed = trx
    .updateTable('appointment')
    .where('id', '=', appointment.id)
    .where('person_id', 'is', null)
  await unclaimed.set({ started_on: days.first }).where('started_on', '>', days.first).execute()
  await unclaimed.set({ ended_on: days.last }).where('ended_on', '<', days.last).execute()
}

/** What `appointAuthors` would do, without doing it. */
export async function authorsToAppoint(db: Db, { authors, blog }: Survey): Promise<Appointed> {
  const appointed: Appointed = { speakers: new Map(), added: 0, alreadyThere: 0 }
  for (const author of authors.byLogin.values()) {
    const { key } = identityOfAuthor(author)
    if (await importedAppointment(db, { source: sourceOf(blog), key })) appointed.alreadyThere += 1
    else appointed.added += 1
  }
  return appointed
}
