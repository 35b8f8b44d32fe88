import type { DemoReview } from '../content.ts'
import { libraryServiceLetters } from './library-service-letters.ts'

export const libraryServiceReview: DemoReview = {
  slug: 'library-service-review',
  policy: {
    slug: 'library-strategy',
    title: 'Library Strategy',
    summary:
      'What Ambleford’s libraries are for, where they are, when they open and what they ' +
      'cost, for the next five years.',
  },
  title: 'Library service review',
  question: 'How should the library service spend £1.4m less and do more for reading?',
  decisionMaker: 'okafor',
  owner: 'moira',
  opened: [-60, '09:00'],
  closes: [-12, '23:59'],
  gates: {
    why_now:
      'The strategy of five years ago has run out, and the budget for next year must save ' +
      '£1.4m on libraries. Nothing has been decided about any branch.',
    options:
      'Fewer branches open longer, as drafted; every branch open shorter; the same hours run ' +
      'by volunteers. The third was set aside in July, because two of the five councils that ' +
      'tried it have closed those branches since. Visits, loans and repairs by branch are on ' +
      'the page.',
    could_change:
      'Which branches close, which hours the others keep, and what happens to local studies. ' +
      'Not the total: Cabinet set the budget in February.',
    use_of_responses:
      'One officer reads and codes every comment. Cabinet has the themes, with quotations, ' +
      'before it decides, and everyone who wrote hears the outcome within twelve weeks.',
    equality_impact:
      'EIA 2026/31. Children, older people and people without a car are affected more than ' +
      'others; Eastfield most of all.',
  },
  publications: ['a-library-that-opens', 'reading-before-the-bell'],
  writtenIn: ['a-library-that-opens'],
  themes: [
    {
      key: 'opening-hours',
      name: 'Open before the school run ends',
      description:
        'Open at 8.30am on weekdays, so that parents, shift workers and pupils find the ' +
        'door open when they pass it; and stay open later on more evenings.',
    },
    {
      key: 'eastfield',
      name: 'Keep the branches that would close, Eastfield above all',
      description:
        'Eastfield, Cinder Lane and Northgate serve people who have least and have ' +
        'furthest to go. Includes fewer days as an alternative to closing.',
    },
    {
      key: 'getting-there',
      name: 'Reach a branch without a car',
      description: 'Buses, stops, prams, bicycles, and the van that visits people at home.',
    },
    {
      key: 'local-studies',
      name: 'Keep local studies together',
      description:
        'The maps, newspapers and parish papers as one collection in a quiet room, with ' +
        'the people who know it, and scanned before the paper crumbles.',
    },
    {
      key: 'children',
      name: 'Room and tickets for children',
      description:
        'A ticket for every child without a form, no fines, and a warm room for small ' +
        'children from the first minute. Includes parents who find reading hard.',
    },
    {
      key: 'reference-shelf',
      name: 'Keep every reference shelf',
      description: 'Printed reference works as the core of what a library provides.',
    },
    {
      key: 'staff',
      name: 'Trained staff in the building',
      description: 'Paid, trained people whenever the doors are open; volunteers as well as staff.',
    },
    {
      key: 'parking',
      name: 'Free parking at Market Street',
      description: 'An hour’s free parking for anyone with a library ticket.',
    },
    {
      key: 'languages',
      name: 'More books in Welsh, Polish and other languages',
      description: 'Books for children and adults in the languages spoken at home.',
    },
  ],
  entered: libraryServiceLetters,
  decision: {
    handedOver: [-10, '16:00'],
    analysis:
      'Opening earlier is asked for by parents and shift workers alike, and hardly anybody ' +
      'speaks against it. Eastfield divides: those who would lose it write at length, and ' +
      'nobody who supports closing it lives there.\n\nFew people under 25 wrote, and nobody ' +
      'from the two schools nearest to Cinder Lane. The figures on the bus come from one ' +
      'comment and were checked with the operator.',
    considered: [-8, '11:30'],
    consideredNote:
      'I read every comment, including the three that never appeared, and the codings ' +
      'under each theme. I asked for two more figures on Eastfield and one on the bus ' +
      'stop, and had them before I made my recommendation.',
    decided: [-5, '18:40'],
    decidedBy: 'Cabinet',
    reference: 'CAB/014',
    published: [-3, '10:30'],
    asked: 'How should the library service spend £1.4m less and do more for reading?',
    said:
      'Open earlier, keep Eastfield, keep local studies whole, and make sure that people ' +
      'without a car can reach a branch.',
    did:
      'Nine branches open at 8.30am from April. Eastfield stays, three days a week. ' +
      'Local studies moves together. Cinder Lane and Northgate close. The saving is ' +
      '£1.27m, not £1.4m.',
    nextCheck: {
      day: 362,
      what:
        'We count who comes in before ten, how full the 17 is, and what Eastfield lends ' +
        'on its three days, and tell everyone who took part.',
    },
    equality:
      'Older and disabled residents of Eastfield would have had furthest to go, and more ' +
      'mothers than fathers bring small children: keeping Eastfield three days a week and ' +
      'moving the stop of the 17 answer most of it. Who comes is counted again in the check.',
    feedback: {
      published: [-9, '10:00'],
      said:
        'People asked for doors that open when they pass them, for Eastfield to stay, and ' +
        'for a way to a branch without a car. Some wrote in favour of closing Cinder Lane.',
      next: 'Cllr Okafor reads every theme, and the cabinet decides within the week.',
    },
    progress: [
      { day: -2, done: 'The notice of the new hours hangs in all nine branches.' },
      { day: -1, done: 'We have written to the operator of the Market Street car park.' },
    ],
    dispositions: [
      {
        theme: 'opening-hours',
        disposition: 'adopted',
        reason:
          'Nine branches open at 8.30am on weekdays from April, for £212,000 a year. A ' +
          'Wednesday evening at Market Street was asked for as well; it starts if the ' +
          'two evenings fill.',
        changed: {
          publication: 'a-library-that-opens',
          section: 'opening-hours',
        },
      },
      {
        theme: 'eastfield',
        disposition: 'adopted_in_part',
        reason:
          'Eastfield stays on Mondays, Wednesdays and Saturdays for £130,000 a year, ' +
          'because the journey to the next branch is 54 minutes. Cinder Lane and ' +
          'Northgate close: each needs more in repairs than it costs to run for three ' +
          'years.',
        changed: {
          publication: 'a-library-that-opens',
          section: 'branches',
        },
      },
      {
        theme: 'getting-there',
        disposition: 'adopted_in_part',
        reason:
          'The 17 will stop outside Eastfield, and the van will stop at Canal Side and ' +
          'Upper Holm. Bicycle hoops wait for a grant that we hear about in the summer.',
        changed: {
          publication: 'a-library-that-opens',
          section: 'getting-there',
        },
      },
      {
        theme: 'local-studies',
        disposition: 'adopted',
        reason:
          'The collection moves whole, with the fiche readers and £10,000 a year for ' +
          'scanning, beginning with the newspapers of the 1890s. The volunteers who know ' +
          'it plan the move.',
        changed: {
          publication: 'a-library-that-opens',
          section: 'local-studies',
        },
      },
      {
        theme: 'children',
        disposition: 'adopted',
        reason:
          'The children’s room is lit and heated from 8.30am, every primary school child ' +
          'has a ticket by the autumn, and old fines are written off. Easy readers for ' +
          'adults get a bay of their own by the door.',
        changed: {
          publication: 'a-library-that-opens',
          section: 'opening-hours',
        },
      },
      {
        theme: 'reference-shelf',
        disposition: 'not_adopted',
        reason:
          'Even if the count is trebled, each branch’s reference shelf is opened once a ' +
          'week. One bay stays in each; the £38,000 goes to books that are borrowed.',
      },
      {
        theme: 'staff',
        disposition: 'already_in_place',
        reason:
          'Two paid and trained members of staff are in the building whenever it is ' +
          'open, and that holds for the new early shift, which opens up in pairs.',
        changed: {
          publication: 'a-library-that-opens',
          section: 'opening-hours',
        },
      },
      {
        theme: 'parking',
        disposition: 'outside_powers',
        reason:
          'The car park is leased until 2031 and its operator sets the price. We have ' +
          'written to ask for a free hour with a library ticket, and will publish the ' +
          'answer.',
      },
      {
        theme: 'languages',
        disposition: 'deferred',
        reason:
          'The present supplier does not carry these books. The stock contract is let ' +
          'again in fourteen months and will ask for them; the basket at Market Street ' +
          'stays until then.',
      },
    ],
  },
}
