import { randomBytes } from 'node:crypto'
import { faultOf } from '#app/comments/outside/address.ts'
import { complete, type Completion } from '#app/comments/outside/completion.server.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#db/id.ts'
import type { AskingToTakeUp, ToShow } from '#db/queries/outside-askings.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { phrasesIn } from '../phrases.ts'
import type { Suggested, Suggester } from '../suggester.ts'
import { readAnswer, type Read } from './answer.ts'
import { maskedForModel } from './masked.ts'
import { suggestedByModel } from './model.ts'

const MOST_TOKENS = 400

export type Endpoint = { key: string; patienceMs: number }

type Asking = { db: Db; asking: AskingToTakeUp; endpoint: Endpoint }

/** A model outside. Each text it is shown is a row before it leaves, and so is what it answers. */
export function outsideSuggester({ db, asking, endpoint }: Asking): Suggester<ToShow> {
  return {
    suggested_by: suggestedByModel(asking.model),
    suggest: async (page) => {
      const themes = await themesByNumber(db, asking)
      const found = await Promise.all(
        page.map((said) => askAbout({ db, asking, endpoint, themes, said })),
      )
      return found.filter((one) => one !== null)
    },
  }
}

/** A theme that was merged or taken out since has no number any more. */
async function themesByNumber(db: Db, { codeframe_id, themes }: AskingToTakeUp) {
  const standing = new Set((await themesOf(db, codeframe_id)).map(({ id }) => id))
  return phrasesIn(themes).map((id) => (standing.has(id) ? id : null))
}

type One = Asking & { themes: (string | null)[]; said: ToShow }

async function askAbout({ db, asking, endpoint, themes, said }: One): Promise<Suggested | null> {
  const text = maskedForModel({
    text: said.text,
    names: [said.author_name, said.contributor_name, said.on_behalf_of, said.for_whom],
    email: said.contributor_email,
    address: said.contributor_address,
  })
  const mark = randomBytes(12).toString('hex')
  const shown = `${mark}\n${JSON.stringify(text)}\n${mark}`
  const question = await noteShown(db, { asking, said, shown })
  const completion = await ask({ asking, endpoint, shown })
  const read = readAnswer({ completion, themes, text })
  if (read.fault !== null) {
    await noteAnswer(db, { question, completion, read })
    return null
  }
  return {
    id: said.id,
    suggestions: read.suggestions,
    note: (trx) => noteAnswer(trx, { question, completion, read }),
  }
}

type Asked = Omit<Asking, 'db'> & { shown: string }

async function ask({ asking, endpoint, shown }: Asked): Promise<Completion> {
  const { address: url, model: name, instruction } = asking
  if (faultOf(url) !== null) return { is: 'silent', words: null }
  return complete({
    url,
    name,
    ...endpoint,
    mostTokens: MOST_TOKENS,
    messages: [
      { role: 'system', content: instruction },
      { role: 'user', content: shown },
    ],
  })
}

type Showing = { asking: AskingToTakeUp; said: ToShow; shown: string }

async function noteShown(db: Db, { asking, said, shown }: Showing) {
  const id = newId()
  await db
    .insertInto('outside_question')
    .values({
      id,
      asking_id: asking.id,
      review_id: asking.review_id,
      contribution_id: said.id,
      revision_id: said.revision_id,
      shown,
      asked_at: now(),
    })
    .execute()
  return id
}

type Answered = { question: string; completion: Completion; read: Read }

/** Not where the account of its author was closed in between. */
async function noteAnswer(db: Db | Trx, { question, completion, read }: Answered) {
  const suggestions = read.fault === null ? read.suggestions.length : null
  await db
    .updateTable('outside_question')
    .set((eb) => ({
      answer: eb.case().when('erased_at', 'is', null).then(storable(completion.words)).end(),
      fault: read.fault,
      suggestions,
      settled_at: now(),
    }))
    .where('id', '=', question)
    .execute()
}

/** PostgreSQL keeps no NUL and no half of a character. */
function storable(words: string | null) {
  return words?.replaceAll('\u0000', '').toWellFormed() ?? null
}
