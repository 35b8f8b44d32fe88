import type { YesOrNo } from '#db/schema/reporting.ts'

type Copied = {
  complainant: string
  email: string
  may_name: YesOrNo
  place: string
  words: string
  meaning: string | null
  why_defamatory: string | null
  what_is_wrong: string | null
}

/** The notice as its author gets it: who complains is left out unless they agreed. */
export function copyOf(notice: Copied) {
  const who =
    notice.may_name === 'yes'
      ? `${notice.complainant}, ${notice.email}`
      : 'Somebody who does not want to be named to you'
  return [
    { name: 'Who complains', value: who },
    { name: 'Where it stands', value: notice.place },
    { name: 'The words', value: notice.words },
    { name: 'What they take them to mean', value: notice.meaning ?? '' },
    { name: 'Why they are defamatory', value: notice.why_defamatory ?? '' },
    { name: 'What is wrong in them', value: notice.what_is_wrong ?? '' },
  ]
}
