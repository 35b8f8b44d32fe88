import type { YesOrNo } from '#db/schema/reporting.ts'

type Question = { label: string; hint?: string }
type YesNo = Question & { choices: (Question & { value: YesOrNo })[] }

/** What a notice is asked to say, in words for whoever fills the form in. */
export type Questions = {
  statement: Question
  meaning: Question
  why: Question
  wrong: Question
  lacksMeans: YesNo
  name: Question & { autoComplete?: string }
  email: Question & { autoComplete?: string }
  mayName: YesNo
}

export const OF_COMPLAINANT: Questions = {
  statement: { label: 'The words you complain about', hint: 'Copy them from the comment.' },
  meaning: { label: 'What do you take the words to mean?' },
  why: {
    label: 'Why are they defamatory of you?',
    hint: 'How do they harm your reputation, or how are they likely to?',
  },
  wrong: { label: 'What in them is factually wrong, or an opinion not supported by fact?' },
  lacksMeans: {
    label: 'Do you know enough about whoever wrote it to bring a court case against them?',
    choices: [
      { value: 'yes', label: 'No, I do not know enough' },
      {
        value: 'no',
        label: 'Yes, I know enough',
        hint: 'Then this procedure is not for you: the law leaves it to you and them.',
      },
    ],
  },
  name: { label: 'Your full name', autoComplete: 'name' },
  email: { label: 'Your email address', autoComplete: 'email' },
  mayName: {
    label: 'May we give your name and email address to whoever wrote the comment?',
    choices: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No', hint: 'They get your notice without them.' },
    ],
  },
}

const IF_MISSING = 'Leave it empty if the letter does not say.'

export const OF_PAPER: Questions = {
  statement: { label: 'The words complained of', hint: 'As the letter gives them.' },
  meaning: { label: 'What the complainant takes them to mean', hint: IF_MISSING },
  why: { label: 'Why they are defamatory of the complainant', hint: IF_MISSING },
  wrong: {
    label: 'What in them is factually wrong, or an opinion not supported by fact',
    hint: IF_MISSING,
  },
  lacksMeans: {
    label: 'Does it say that the complainant does not know enough about the author to go to court?',
    choices: [
      { value: 'yes', label: 'Yes, it says so' },
      { value: 'no', label: 'No, or it does not say' },
    ],
  },
  name: { label: 'The complainant’s full name' },
  email: {
    label: 'The complainant’s email address',
    hint: 'The law asks a notice to give one. If the letter does not, write back by post within the 48 hours and ask for it; it is not a notice until then.',
  },
  mayName: {
    label: 'May they be named to whoever wrote the comment?',
    choices: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No, or it does not say' },
    ],
  },
}
