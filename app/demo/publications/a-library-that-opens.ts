import type { DemoPublication } from '../content.ts'
import { aLibraryThatOpensComments } from './a-library-that-opens-comments.ts'
import { aLibraryThatOpensComments2 } from './a-library-that-opens-comments-2.ts'
import { aLibraryThatOpensComments3 } from './a-library-that-opens-comments-3.ts'

export const aLibraryThatOpens: DemoPublication = {
  slug: 'a-library-that-opens',
  kind: 'strategy',
  voice: 'member',
  by: 'okafor',
  title: 'A library that opens when parents pass it',
  summary:
    'Fewer buildings, open longer, with more books and a ticket for every primary school ' +
    'child. Tell us what we have missed before cabinet decides.',
  body: `We have gone back to first principles and asked what residents expect of a
library now. Half the borough carries a reference shelf in a pocket; far fewer have somewhere warm
to read with a child before the school bell.

The library service costs £6.2 million a year. It has to cost £1.4 million less, and I would
rather say that in the second paragraph than in an appendix. This is how I think we can spend less
on buildings and more on reading. It is a draft. Tell me where it is wrong.

## Branches {#branches}

Ambleford has twelve branches in buildings that were put where the borough was, not where it is.
Roofs, boilers and rents take 41p of every pound we spend on libraries. Books take 9p.

Three branches would close: Eastfield, Cinder Lane and Northgate.
Between them they lend one book in fourteen and need £880,000 of repairs.
The other nine stay, and none of them loses a day.

| Branch | Visits a week | Repairs due |
| --- | --- | --- |
| Eastfield | 410 | £260,000 |
| Cinder Lane | 190 | £395,000 |
| Northgate | 230 | £225,000 |
| Market Street, for comparison | 5,900 | £140,000 |

## Opening hours {#opening-hours}

The nine would open at 8.30am on weekdays, because parents told us they pass the door with a
pushchair at nine and come back to find it shut until ten. Market Street would stay open until 8pm
on Tuesdays and Thursdays, and all nine would open on Saturday until 4pm.

At least two paid members of staff will be in the building whenever the doors are open, as now.
Volunteers add to that number; they are never counted in it.

## Books and tickets {#books-and-tickets}

- The book fund rises from £560,000 to £700,000 a year.
- Every child in a primary school gets a ticket through the school, with no form for a parent to
  fill in.
- There are no fines for anyone under 18, and the old ones are written off.
- General reference shelves shrink to one bay in each branch. Encyclopedias were opened 212 times
  last year across all twelve branches.

## Local studies {#local-studies}

The local studies room in the Corn Exchange is damp and open nine hours a week.
We would move the maps, the newspapers and the parish papers to Market Street.

Anything not on the shelf would come from the store within two working days.

## Getting there {#getting-there}

Nobody should need a car to borrow a book. Seven of the nine are on a bus route that runs at least
every half hour. Canal Side and Upper Holm are not, and we have no answer for them yet.

The home library van visits 340 people who cannot leave the house. It carries on.

Cabinet decides after comments close. Every theme raised will get an answer, including the ones we
say no to, and everyone who comments will be told it.
`,
  published: [-60, '09:00'],
  closes: [-12, '17:00'],
  moderation: 'first_comment',
  revisions: [
    {
      when: [-58, '14:30'],
      changeNote:
        'The local studies room moves as one collection, with its fiche readers, and ' +
        '£10,000 a year for scanning is added. Bus numbers added.',
      replace: [
        {
          from:
            'We would move the maps, the newspapers and the parish papers to Market ' + 'Street.',
          to: `It would move to Market Street whole: the maps, the newspapers, the parish
papers and the fiche readers, in a quiet room of their own. We have added £10,000 a year for
scanning.`,
        },
        {
          from: `Seven of the nine are on a bus route that runs at least
every half hour.`,
          to: `Seven of the nine are on a bus that runs at least every half hour: the 4, the 17
or the 22.`,
        },
      ],
    },
    {
      when: [-3, '10:00'],
      changeNote:
        'After the cabinet decision: the Eastfield branch stays three days a week, the 17 ' +
        'is to stop outside it, and opening hours are now firm.',
      replace: [
        {
          from: `Three branches would close: Eastfield, Cinder Lane and Northgate.
Between them they lend one book in fourteen and need £880,000 of repairs.
The other nine stay, and none of them loses a day.`,
          to: `Two branches close in April: Cinder Lane and Northgate.
Eastfield stays open on Mondays, Wednesdays and Saturdays, because residents showed us that the
next branch is two buses away. We review it after two years, with the figures in public.
The other nine stay, and none of them loses a day.`,
        },
        {
          from: 'Tell us what we have missed before cabinet decides.',
          to: 'Decided by cabinet, with what you told us in it.',
        },
        {
          from: 'It is a draft. Tell me where it is wrong.',
          to: 'It was a draft, and you told me where it was wrong.',
        },
        {
          from: `Market Street would stay open until 8pm
on Tuesdays and Thursdays, and all nine would open on Saturday until 4pm.`,
          to: `Market Street stays open until 8pm
on Tuesdays and Thursdays, and all nine open on Saturday until 4pm.`,
        },
        {
          from: 'It would move to Market Street whole:',
          to: 'It moves to Market Street whole:',
        },
        {
          from: 'Cabinet decides after comments close. Every theme raised will get an answer,',
          to: 'Cabinet has decided. Every theme raised has an answer,',
        },
        {
          from: 'The nine would open at 8.30am on weekdays,',
          to: `From April the nine open at 8.30am on weekdays, with the children’s room lit and
heated,`,
        },
        {
          from: 'and we have no answer for them yet.',
          to: `so from April the home library van stops at both on Thursday afternoons, for
anyone. The bus company has agreed a stop for the 17 outside Eastfield.`,
        },
      ],
    },
  ],
  supports: 27,
  comments: [
    ...aLibraryThatOpensComments,
    ...aLibraryThatOpensComments2,
    ...aLibraryThatOpensComments3,
  ],
}
