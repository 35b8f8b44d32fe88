import type { DemoPublication } from '../content.ts'
import { aFairerListComments } from './a-fairer-list-comments.ts'
import { aFairerListComments2 } from './a-fairer-list-comments-2.ts'

export const aFairerList: DemoPublication = {
  slug: 'a-fairer-list',
  kind: 'strategy',
  voice: 'member',
  by: 'whitlock',
  title: 'A fairer list',
  summary:
    'A draft scheme for who gets a council home in Ambleford, in nine pages and four ' +
    'rules. Comments are open; nothing is decided.',
  body: `Ambleford has 4,100 households on its housing list and let 318 homes last year.
The present scheme has five bands, 62 exceptions and a points table that two of our own officers
read differently. This draft replaces it. It does not make more homes. It makes plain who gets the
ones we have, and why.

## Who can join {#who-can-join}

Anyone over 18 may join who lives, works or cares for someone in the borough, and has less than
£30,000 in savings. Households that own a home they could live in may not, with one exception:
people who cannot go back to theirs because somebody there would hurt them.

People who owe us rent may join. They may be passed over for an offer if they owe more than eight
weeks and have not kept to a plan for three months. One missed week because wages came late is not
breaking a plan.

## How we choose {#how-we-choose}

There are three groups instead of five bands.

1. **Must move.** Homeless, in danger, or told by a doctor that the home is making them ill.
2. **Should move.** Overcrowded, or in a home they cannot get around.
3. **Would like to move.** Everyone else.

Overcrowding is counted by who sleeps in which room. A living room is not a bedroom. Two children
of different sexes stop sharing at eight, not ten.

Inside a group, the household that has been in it longest is offered first. About one home in five
goes to the second group even when someone in the first is waiting, so that it moves at all.

## Local connection {#local-connection}

Today an applicant needs three years in the borough without a break.
The draft asks for two years of the last five, or a job here of 16 hours a week or more.

Some people need no connection at all: those fleeing violence, people leaving care, and former
members of the armed forces.

## What we publish {#what-we-publish}

On the first working day of each month we publish every letting: the size, the ward, the group,
and how long that household had waited. No names and no addresses.

Once a year everyone on the list gets one page saying how likely an offer is within two years, in
words and as a number.
`,
  published: [-26, '09:30'],
  closes: [20, '17:00'],
  moderation: 'every_comment',
  revisions: [
    {
      when: [-12, '11:00'],
      changeNote:
        'A stay in hospital, prison or a refuge no longer counts as a break in local ' +
        'connection. Several people pointed out that it did.',
      replace: [
        {
          from:
            'The draft asks for two years of the last five, or a job here of 16 hours ' +
            'a week or more.',
          to: `The draft asks for two years of the last five, or a job here of 16 hours a week
or more. Time in hospital, prison or a refuge counts as time here.`,
        },
      ],
    },
  ],
  supports: 21,
  comments: [...aFairerListComments, ...aFairerListComments2],
}
