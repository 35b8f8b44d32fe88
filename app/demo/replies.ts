import type { BriefingState } from '#db/schema/briefing.ts'
import type { MemberKey, OfficerKey } from './council.ts'

export type DemoBriefing = {
  page: string
  /** Words of the comment it is about. */
  about: string
  /** Words of other comments on the page that the same reply answers. */
  also?: string[]
  member: MemberKey
  question: string
  /** How many days before today it was asked for, and in how many working days it is due. */
  asked: number
  days: number
  service?: OfficerKey
  facts?: string
  draft?: string
  /** What the member made of it. */
  signed?: string
  declined?: string
  /** How far it has come. */
  state: BriefingState
}

/** What is on Ambleford’s reply desk: one reply in each state but the one that needs an election. */
export const briefings: DemoBriefing[] = [
  {
    page: 'the-mill-meadow-park',
    about: 'The footbridge needs to be 3 metres wide',
    member: 'adeyemi',
    question: 'Will the footbridge be wide enough for bikes and prams?',
    asked: 2,
    days: 10,
    state: 'requested',
  },
  {
    page: 'safer-crossings',
    about: 'station approach at 5.40 pm',
    member: 'pell',
    question: 'Is the count at Station Approach taken at the right hour?',
    asked: 12,
    days: 5,
    service: 'gwen',
    state: 'with_service',
  },
  {
    page: 'the-mill-meadow-park',
    about: 'Dogs before 10, leads after',
    member: 'adeyemi',
    question: 'Will dogs be allowed off the lead, and when?',
    asked: 6,
    days: 10,
    service: 'gwen',
    facts:
      'The common has had this rule since 2019: 3 complaints a year, against 40 before. It needs a ' +
      'public spaces protection order, which takes about four months.',
    draft:
      'It works on the common, and I would like it here. It takes an order that has to be ' +
      'consulted on, so expect it the summer after the park opens. Until then, leads, and the ' +
      'heron thanks you.',
    state: 'drafted',
  },
  {
    page: 'a-library-that-opens',
    about: 'Hoffwn weld mwy o lyfrau Cymraeg',
    also: ['Same for Polish'],
    member: 'okafor',
    question: 'Will there be more books for small children in Welsh and other languages?',
    asked: 7,
    days: 8,
    service: 'tariq',
    facts:
      'Welsh: 61 picture books, Polish: 48. Last year’s stock budget for other languages was ' +
      '£3,200. The county lends 200 more at no charge for a year at a time, and we have never asked.',
    draft:
      'Diolch. Sixty-one picture books in Welsh and forty-eight in Polish is not a shelf, it is ' +
      'an apology. The county library lends two hundred at a time for nothing, and nobody here ' +
      'had asked it. We have now: half in Welsh, half in Polish, on the low shelf at Market Street.',
    state: 'with_member',
  },
  {
    page: 'the-mill-meadow-park',
    about: 'Toilet. Every time',
    also: ['Toilet for the same reason but shorter legs'],
    member: 'adeyemi',
    question: 'Will there be a toilet?',
    asked: 15,
    days: 10,
    facts: 'A unit with one accessible cubicle costs £84,000 to build and £9,100 a year to clean.',
    draft:
      'A toilet costs £84,000 and £9,100 a year to keep. It is not in the £410,000, and I agree ' +
      'that it should come before the bridge.',
    signed:
      'A toilet costs £84,000 and £9,100 a year to keep. It is not in the £410,000. I agree with ' +
      'all of you that it comes before thirty benches, and I shall say so when the plan is drawn.',
    state: 'published',
  },
  {
    page: 'the-mill-meadow-park',
    about: '£148k for paths',
    member: 'adeyemi',
    question: 'Why do the paths cost £148,000?',
    asked: 18,
    days: 10,
    draft: 'Paths that a wheelchair can use cost £134 a metre, and there are 1,100 metres of them.',
    declined: 'Will has his answer, from somebody who put it better than I could.',
    state: 'declined',
  },
]
