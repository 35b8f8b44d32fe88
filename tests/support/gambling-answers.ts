import { existsSync, readFileSync } from 'node:fs'
import type { NhsComment } from './nhs-comments.ts'
import { sharedFile } from './shared-file.ts'

const FOLDER = 'data/themes/themefinder_gambling_XS'

export const hasGamblingAnswers = existsSync(sharedFile(`${FOLDER}/responses.jsonl`))

type Answer = { response_id: number; response: string }
type Labels = { response_id: number; labels: string[] }

/** A hundred made-up answers to one question of a consultation, with their topics. */
export function gamblingAnswers(): NhsComment[] {
  const labels = new Map(
    lines<Labels>('mapping.jsonl').map((mapping) => [mapping.response_id, mapping.labels]),
  )
  return lines<Answer>('responses.jsonl').map(({ response_id, response }) => ({
    text: response,
    themes: labels.get(response_id) ?? [],
  }))
}

function lines<T>(file: string) {
  const text = readFileSync(sharedFile(`${FOLDER}/${file}`), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}
