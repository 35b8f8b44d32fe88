import type { DemoPublication } from '../content.ts'
import { parkingOnTheGroveComments } from './parking-on-the-grove-comments.ts'
import { parkingOnTheGroveComments2 } from './parking-on-the-grove-comments-2.ts'

export const parkingOnTheGrove: DemoPublication = {
  slug: 'parking-on-the-grove',
  kind: 'post',
  voice: 'member',
  by: 'pell',
  title: 'Parking on the Grove',
  summary:
    'A permit zone for the Grove, Lime Walk and Chantry Lane, for two hours a day. Here is ' +
    'the count, the price and what it will not fix.',
  body: `I have had 61 letters about parking on the Grove since the spring. Thirty-four
ask for permits, nineteen ask me never to bring in permits, and eight are about a caravan.

## What we counted

On three weekdays we wrote down every parked car on the Grove, Lime Walk and Chantry Lane, at 6am,
10am and 7pm. There are 214 homes and 151 spaces.

| Time | Cars parked | Belonging to a home there |
| --- | --- | --- |
| 6am | 139 | 128 |
| 10am | 163 | 62 |
| 7pm | 148 | 126 |

So at ten in the morning six cars in ten belong to somebody else. Most are going to the hospital,
where parking costs £9.40 a day, or to the station.

## What I propose

- Permits for **two hours a day, 10am to noon, Monday to Friday**. It is enough to stop all-day
  parking and leaves the rest of the day alone.
- £48 a year for the first car, £96 for the second, no third.
- Forty free visitor passes a year for each home, and as many carers’ permits as there are carers,
  free.
- The two bays outside the pharmacy become 30 minutes for anyone.

## What it will not do

It will not give you a space outside your own door. It will not touch Saturdays, when the trouble
is football and not commuters. And it will move some cars to Orchard Road, so we would count there
before and after, and come back.

The money goes to running the scheme: £9,100 a year in, £8,700 out. If it makes more, the price
comes down.

I would like to know what we have missed, most of all from people whose day does not look like
mine.
`,
  published: [-16, '09:00'],
  closes: [12, '17:00'],
  moderation: 'after_publication',
  supports: 14,
  comments: [...parkingOnTheGroveComments, ...parkingOnTheGroveComments2],
}
