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
  publications: ['what-a-home-is-for', 'a-fairer-list'],
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
