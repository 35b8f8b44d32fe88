import type { DemoPublication } from '../content.ts'

export const binsOverChristmas: DemoPublication = {
  slug: 'bins-over-christmas',
  kind: 'post',
  voice: 'council',
  by: 'adeyemi',
  title: 'Bins over Christmas',
  summary:
    'When your bins are collected over the holidays, what to do with the tree, and where ' +
    'to take what will not fit.',
  body: `No bins are collected on Christmas Day, Boxing Day or New Year’s Day. Everything
else happens, one or two days later than usual. Crews start at 6am.

| Your usual day | Christmas week | New Year week |
| --- | --- | --- |
| Monday | As usual | As usual |
| Tuesday | As usual | As usual |
| Wednesday | One day later | One day later |
| Thursday | Two days later | One day later |
| Friday | Two days later | One day later |

## What we take

- **Two extra bags** beside the grey bin on your first collection after Christmas.
- **Cardboard**, flat and tied, next to the blue bin. Wet cardboard goes in the grey.
- **Wrapping paper** if it stays crumpled when you crumple it. If it springs open, it has plastic
  in it and goes in the grey bin.

## Trees

Real trees are chipped for the paths at Mill Meadow. Leave yours by the brown bin in either of the
first two weeks of January, or take it to the depot on Dyers Lane, 8am to 4pm. Please keep the pot
and the lights.

## If we miss you

Tell us within two working days on 01632 960 400, and a crew will come back within two more. If
someone in the house cannot move a bin, say so once and we will collect from the door all year.

Is there something here that you could not work out? Comments are open.
`,
  published: [-1, '10:00'],
  closes: [20, '17:00'],
  moderation: 'first_comment',
  comments: [],
}
