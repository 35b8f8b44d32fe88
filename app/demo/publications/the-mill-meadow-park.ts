import type { DemoPublication } from '../content.ts'
import { theMillMeadowParkComments } from './the-mill-meadow-park-comments.ts'

export const theMillMeadowPark: DemoPublication = {
  slug: 'the-mill-meadow-park',
  kind: 'post',
  voice: 'member',
  by: 'adeyemi',
  title: 'Mill Meadow could be a park by the summer after next',
  summary:
    'Nine acres, one river, £410,000 and a great many opinions about dogs. What should we ' +
    'put in Mill Meadow, and what should we leave out?',
  body: `The council bought Mill Meadow for £1 when the dye works closed. It came with a
wall, a heron and a good deal of blue mud. The mud has been tested three times and is now merely
mud. We can make a park.

There is £410,000: £260,000 from the houses being built at Weavers Wharf, £100,000 from us, and
£50,000 that a resident left in her will “for somewhere to sit down”. I should like to honour that
exactly.

## What the money will buy

| Thing | Cost |
| --- | --- |
| Paths that a wheelchair can use, 1.1 km | £148,000 |
| A footbridge to Canal Side | £120,000 |
| Benches with backs and arms, thirty | £27,000 |
| Play, in wood and not in plastic | £70,000 |
| Trees, hedges and a wet meadow | £45,000 |

That is all of it. A toilet costs £95,000 to build and £14,000 a year to keep decent, so having
one means not having something else. Lights along the river path would cost £60,000, and the bats
have views.

## What I want to know

1. A bridge or a toilet? I lean to the bridge, because 1,900 homes on the other bank would have a
   park.
2. Dogs off the lead everywhere, nowhere, or before 10am?
3. What should be left entirely alone?

Come and look. I shall be at the gate on Dyers Lane on Saturday from ten until the rain starts.
`,
  published: [-30, '10:00'],
  closes: [9, '17:00'],
  moderation: 'first_comment',
  supports: 24,
  comments: theMillMeadowParkComments,
}
