import { z } from 'zod'
import { parseForm } from '#app/platform/parse-form.ts'
import { OWN_COMMENTS, WORK, type Choice } from './category.ts'

const Often = z.enum(['immediately', 'hourly', 'daily', 'never'], {
  error: 'Choose how often from the list',
})

type Chosen = { category: Chosable; frequency: Choice }
export type Chosable = (typeof OWN_COMMENTS)[number] | (typeof WORK)[number]

/** What a person may choose: about their own comments, and, for officers, about their work. */
export function chosableBy({ isOfficer }: { isOfficer: boolean }): Chosable[] {
  return isOfficer ? [...OWN_COMMENTS, ...WORK] : [...OWN_COMMENTS]
}

export function parseChoices(form: FormData, categories: Chosable[]) {
  const fields = Object.fromEntries(categories.map((category) => [category, Often]))
  const Choices = z.object(fields).transform((chosen) =>
    categories.flatMap((category): Chosen[] => {
      const frequency = chosen[category]
      return frequency ? [{ category, frequency }] : []
    }),
  )
  return parseForm(Choices, form)
}
