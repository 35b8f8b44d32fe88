import type { DemoReview } from '../content.ts'

export const housingAllocationsReview: DemoReview = {
  slug: 'housing-allocations-review',
  policy: {
    slug: 'housing-allocations-scheme',
    title: 'Housing Allocations Scheme',
    summary: 'Who may join the list for a council home in Ambleford, and who is offered one first.',
  },
  title: 'Housing allocations review',
  question: 'What would make the rules for a council home fairer, and plain enough to be believed?',
  decisionMaker: 'whitlock',
  owner: 'gwen',
  opened: [-26, '09:30'],
  closes: [37, '23:59'],
  gates: {
    why_now:
      'The scheme of 2014 gives points that no longer fit who is on the list, and the ' +
      'ombudsman asked us in spring to say plainly who is likely to have an offer.',
    options:
      'Bands instead of points, as drafted; points with fewer headings; the scheme as it is, ' +
      'explained better. What each would mean for ten households is on the page.',
    could_change:
      'The local connection, how rooms are counted, what proof is asked for, and how people ' +
      'are told. Not who must be given preference by law.',
    use_of_responses:
      'Two officers read and code every comment. The cabinet member reads theme by theme ' +
      'before anything is decided, and everyone who wrote hears the outcome.',
    equality_impact:
      'EIA 2026/44. Disabled people, large families and people who fled violence are ' +
      'affected more than others.',
  },
  publications: ['what-a-home-is-for', 'a-fairer-list'],
  writtenIn: ['a-fairer-list'],
  themes: [
    {
      key: 'local-connection',
      name: 'A local connection that real lives can meet',
      description:
        'Two years of the last five or a job here: too soft, about right, or blind to ' +
        'people who were in hospital, in a refuge or on irregular hours.',
    },
    {
      key: 'overcrowding',
      name: 'Count who sleeps where',
      description:
        'Overcrowding by rooms that people sleep in, the age at which children stop ' +
        'sharing, and who does the counting.',
    },
    {
      key: 'plain-answers',
      name: 'Tell people plainly how likely an offer is',
      description:
        'The yearly page, the card, the number; and telling people now instead of when ' +
        'the scheme begins.',
    },
    {
      key: 'medical-need',
      name: 'Health, carers and whose letter counts',
      description:
        'Where the line is between must move and should move, and which professionals ' +
        'may say so.',
    },
    {
      key: 'family-homes',
      name: 'More homes with three bedrooms or more',
      description:
        'What is built and let, by size. Mostly for the building programme, but it ' +
        'decides what any list can do.',
    },
    {
      key: 'proof',
      name: 'Ask for proof once, and only what people can get',
      description:
        'Paperwork, lost forms, the savings limit, and what a person who had to leave ' +
        'quickly can be asked to show.',
    },
  ],
}
