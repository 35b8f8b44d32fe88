import type { DemoReview } from '../content.ts'

/** The second act: a market day, what people made of it, and what came of that. */
export const customerServicesReview: DemoReview = {
  slug: 'customer-services-review',
  policy: {
    slug: 'customer-services-strategy',
    title: 'Customer Services Strategy',
    summary: 'Who answers when residents ring, write or call in, and what that costs.',
  },
  title: 'Customer services review',
  question: 'Who should answer when residents ring, and on what terms?',
  decisionMaker: 'hargreave',
  owner: 'tariq',
  opened: [-38, '09:00'],
  closes: [-4, '17:00'],
  gates: {
    why_now:
      'Two contracts for parts of the work end next year. The market day showed what there is ' +
      'to buy; nothing has been bought.',
    options:
      'Leave things as they are; let our own people put one record in place; let a firm run it ' +
      'on our terms. The figures of each are on the page.',
    could_change:
      'Who answers, on what terms, and what is measured. Not that calls are answered in ' +
      'Ambleford: that was promised before.',
    use_of_responses:
      'Two officers read and code every comment, those of the old blog too. Cabinet has the ' +
      'themes with quotations before it decides, and everyone who wrote hears what came of it.',
    equality_impact:
      'EIA 2026/38. People who do not hear well and people who do not write English are ' +
      'affected more than others.',
  },
  publications: ['market-day-for-customer-services'],
  writtenIn: ['market-day-for-customer-services'],
  themes: [
    {
      key: 'say-it-once',
      name: 'Tell the council once',
      description:
        'Whoever answers can see what was said before, and no letter goes to somebody who has died.',
    },
    {
      key: 'show-working',
      name: 'Show the working',
      description: 'Figures, specification and contract in public before anybody signs.',
    },
    {
      key: 'a-person-answers',
      name: 'A person who picks up',
      description: 'Somebody answers, knows the building, and writes it down.',
    },
    {
      key: 'own-staff',
      name: 'Let our own staff show what they can do',
      description: 'The people who do the work now compete on the same terms.',
    },
    {
      key: 'savings-are-cuts',
      name: 'A saving is a cut',
      description: 'Less money is fewer people, lower pay or less service, whoever runs it.',
    },
    {
      key: 'in-the-borough',
      name: 'Keep the work in Ambleford',
      description: 'No call centre far away.',
    },
  ],
  decision: {
    handedOver: [-3, '11:00'],
    analysis:
      'Most want to say a thing once. Nobody asks for a firm, and nobody but one asks for none. ' +
      'What was written on the old blog a year ago asks for the same.',
    considered: [-2, '09:40'],
    consideredNote:
      'I read all of it, including the comment that came down. I asked our own team for the ' +
      'cost of one shared record, and had it the same day.',
    decided: [-2, '16:20'],
    decidedBy: 'Cabinet',
    reference: 'CAB/017',
    published: [-1, '10:00'],
    asked: 'Who should answer when residents ring, and on what terms?',
    said:
      'Tell the council once and be remembered. Show the figures before anybody signs. Have a ' +
      'person pick up, and let our own people show that they can.',
    did:
      'No contract is let. Our own team runs customer services for two years with one shared ' +
      'record, at £640,000, and the comparison is published line by line.',
    nextCheck: {
      day: 363,
      what: 'We publish how many had to ring twice, and what each call cost.',
    },
    equality:
      'Three of those who wrote do not hear well; the shared record keeps how somebody wants to be ' +
      'spoken to, so that they need not ask again.',
    feedback: {
      published: [-3, '12:00'],
      said:
        'People want to say a thing once, to somebody who writes it down, and to see the figures ' +
        'before anything is signed.',
      next: 'Cabinet decides tomorrow, and answers every theme.',
    },
    progress: [{ day: -1, done: 'The comparison of the five offers is published.' }],
    dispositions: [
      {
        theme: 'say-it-once',
        disposition: 'adopted',
        reason:
          'One record for every team by the autumn, beginning with deaths: whoever registers one ' +
          'ends all letters on the same day.',
      },
      {
        theme: 'show-working',
        disposition: 'adopted',
        reason:
          'The comparison of the five offers is published with its figures, and the twelve pages ' +
          'that describe the service had a reader from the water board.',
        changed: { publication: 'market-day-for-customer-services' },
      },
      {
        theme: 'a-person-answers',
        disposition: 'adopted_in_part',
        reason:
          'Four calls in five are answered by a person who can settle them. There is no money ' +
          'for a switchboard that knows everybody by name.',
      },
      {
        theme: 'own-staff',
        disposition: 'adopted',
        reason: 'Theirs was the second cheapest offer, and the only one that needed no margin.',
      },
      {
        theme: 'savings-are-cuts',
        disposition: 'not_adopted',
        reason:
          'A third of the calls need not be made. The saving comes from those, no post goes ' +
          'because of it, and the count is published every month.',
      },
      {
        theme: 'in-the-borough',
        disposition: 'already_in_place',
        reason: 'It was the price of a stall, and our own people work in Market Street.',
      },
    ],
  },
}
