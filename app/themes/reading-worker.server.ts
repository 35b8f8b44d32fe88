import { parentPort } from 'node:worker_threads'
import { newCampaigns } from './campaign.ts'
import { newCandidates } from './candidate.ts'
import { newLesson, type Learned } from './learning.ts'
import type { Answered, Told } from './reading.ts'
import { suggestionsFor } from './suggestion.ts'
import { termsOf, wordsOf } from './words-of.server.ts'

/** A thread of its own, so that no page waits: it is given texts, opens no database and keeps nothing. */
const campaigns = newCampaigns()
const candidates = newCandidates()
let lesson = newLesson([])
let learned: Learned | null = null

parentPort?.on('message', (told: Told) => parentPort?.postMessage(answer(told)))

function answer(told: Told): Answered[Told['tell']] {
  switch (told.tell) {
    case 'themes':
      lesson = newLesson(told.themes)
      return null
    case 'read':
      for (const contribution of told.page) read(contribution)
      return null
    case 'find':
      return {
        candidates: lesson.size() === 0 ? candidates.find() : [],
        campaigns: campaigns.find(),
      }
    case 'learn':
      learned = lesson.learn()
      return { coded: lesson.size() }
    case 'suggest': {
      const from = learned
      if (!from) return []
      return told.page.map(({ id, text }) => ({
        id,
        suggestions: suggestionsFor(from, termsOf(text)),
      }))
    }
  }
}

function read({ id, text, themes }: { id: string; text: string; themes: string[] }) {
  campaigns.add({ id, text })
  if (themes.length > 0) lesson.add(termsOf(text), themes)
  else if (lesson.size() === 0) candidates.add(id, wordsOf(text))
}
