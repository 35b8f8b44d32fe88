import type { DemoReview } from '../content.ts'

/** What came by post and telephone. */
export const libraryServiceLetters: NonNullable<DemoReview['entered']> = [
  {
    channel: 'letter',
    received: [-31, '10:00'],
    name: 'Edith Croft',
    email: null,
    address: '4 Canal Side, Ambleford',
    mayContact: true,
    onBehalfOf: null,
    ward: 'Eastfield',
    words:
      'Dear Councillor Okafor,\n\nI am eighty-six and have borrowed from Eastfield since it opened. ' +
      'I cannot manage the 17 bus with my frame, and my daughter works on the days the van comes. ' +
      'Three days a week would do me. None would not.\n\nYours faithfully,\nEdith Croft',
    themes: ['eastfield:for', 'getting-there:mixed'],
  },
  {
    channel: 'letter',
    received: [-28, '10:00'],
    name: 'Canon Peter Lisle',
    email: null,
    address: null,
    mayContact: false,
    onBehalfOf: 'Ambleford History Society',
    ward: null,
    words:
      'The Society asks that the parish papers, the maps and the newspapers stay in one room. We ' +
      'answered 340 questions from schools and families there last year, and could not have done ' +
      'it from three branches. Two of our members would help with the move.',
    themes: ['local-studies:for'],
  },
  {
    channel: 'call',
    received: [-24, '15:00'],
    name: 'Mr Yusuf, Cinder Lane',
    email: null,
    address: null,
    mayContact: false,
    onBehalfOf: null,
    ward: 'Northgate',
    words:
      'Rang to say that he starts at six and finishes at two, and that no branch is open when he ' +
      'passes it in the morning. Half past eight would not help him, but it would help his wife, ' +
      'who takes the children to school.',
    themes: ['opening-hours:for'],
  },
]
