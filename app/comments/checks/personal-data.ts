import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { foundIn, type Check } from './check.ts'

const POSTCODE = /\b[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKMNPR-Y]? ?\d[ABD-HJLNP-UW-Z]{2}\b/gi
const NATIONAL_INSURANCE =
  /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi
const EMAIL = /\b[\w.%+'-]+@[a-z\d-]+(?:\.[a-z\d-]+)+\b/gi
const PHONE = /(?<![\d/£])(?:\+44 ?(?:\(0\) ?)?|0044 ?|\(?0)(?:\d[ )-]{0,2}){8,9}\d(?![\d/])/g

type Kind = 'a postcode' | 'a phone number' | 'an email address' | 'a National Insurance number'

/** What tells where somebody lives or how to reach them, unless the council publishes it itself. */
export const personalData: Check = {
  name: 'Personal data',
  switch: 'personal_data',
  reason: 'personal_data',
  look({ body, allowed }) {
    const own = new Set(allowed.map(closed))
    return foundIn(
      personalDataIn(body)
        .map(({ words }) => words)
        .filter((words) => !own.has(closed(words))),
    )
  },
  ask(matched) {
    const kinds = new Set(personalDataIn(matched.join('\n')).map(({ kind }) => kind))
    return `This looks like it contains ${[...kinds].join(' and ')}: ${matched.join(', ')}.`
  },
}

export function personalDataIn(body: string): { kind: Kind; words: string }[] {
  const phones = (body.match(PHONE) ?? []).filter((words) =>
    parsePhoneNumberFromString(words, 'GB')?.isPossible(),
  )
  return [
    ...named('a National Insurance number', body.match(NATIONAL_INSURANCE)),
    ...named('a postcode', body.match(POSTCODE)),
    ...named('an email address', body.match(EMAIL)),
    ...named('a phone number', phones),
  ]
}

function named(kind: Kind, found: string[] | null) {
  return (found ?? []).map((words) => ({ kind, words }))
}

function closed(words: string) {
  return words.toLowerCase().replace(/[\s()-]/g, '')
}
