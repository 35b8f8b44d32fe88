import { z } from 'zod'
import type { MonitoringQuestion } from '#db/schema/reviews.ts'

type Asked = { words: string; answers: Record<string, string> }

/** What contributors are asked about themselves, in the words of the 2021 census where it has some. */
export const MONITORING: Record<MonitoringQuestion, Asked> = {
  age: {
    words: 'How old are you?',
    answers: {
      under_25: 'Under 25',
      from_25: '25 to 44',
      from_45: '45 to 64',
      over_64: '65 or over',
    },
  },
  sex: { words: 'What is your sex?', answers: { female: 'Female', male: 'Male' } },
  disability: {
    words: 'Does a condition or illness that lasts reduce what you can do day to day?',
    answers: { yes: 'Yes', no: 'No' },
  },
  ethnicity: {
    words: 'What is your ethnic group?',
    answers: {
      asian: 'Asian or Asian British',
      black: 'Black, Black British, Caribbean or African',
      mixed: 'Mixed or multiple ethnic groups',
      white: 'White',
      other: 'Another ethnic group',
    },
  },
}

export const QUESTIONS = Object.keys(MONITORING).filter(isQuestion)

export function isQuestion(word: string): word is MonitoringQuestion {
  return Object.hasOwn(MONITORING, word)
}

/** A group in words; those without an answer are one too. */
export function groupName(question: string, group: string) {
  if (group === 'not_said') return 'Did not say'
  return isQuestion(question) ? (MONITORING[question].answers[group] ?? group) : group
}

export type MonitoringAnswers = Partial<Record<MonitoringQuestion, string>>

/** Whatever was answered; a question left alone, or preferred not to say, has no answer. */
export function parseMonitoring(form: FormData): MonitoringAnswers {
  return Object.fromEntries(
    QUESTIONS.flatMap((question) => {
      const known = z.enum(Object.keys(MONITORING[question].answers)).safeParse(form.get(question))
      return known.success ? [[question, known.data]] : []
    }),
  )
}
