import type { DemoPublication } from '../content.ts'

export const readingBeforeTheBell: DemoPublication = {
  slug: 'reading-before-the-bell',
  kind: 'post',
  voice: 'member',
  by: 'okafor',
  title: 'Reading before the bell',
  summary:
    'Eleven schools, one cold October and a question: what happens in the forty minutes ' +
    'between drop-off and work? Some notes behind the library strategy.',
  body: `For two weeks this autumn I stood outside schools. Not alone: a head teacher, a
lollipop man or a library assistant stood with me, which made it look less odd. I wanted to know
what people do between the school gate and wherever they have to be next.

At Holm Road Primary, 63 adults walked past our Market Street branch between 8.40 and 9.05.
Thirty-one had a smaller child with them. The branch opened at ten. By then I counted four of the
63 within sight of it.

## What people told me

- “I would sit in there and do his reading with him. At home there’s the telly and his brother.”
- “I start at 9.30. It’s not worth going home. I sit in the car.”
- “Is it warm?”

That last one came up in nine schools out of eleven.

## What I think follows

A library that opens at half past eight is not a library with ninety more minutes in it. It is a
different place, used by people who have never been able to use it. It costs £212,000 a year over
nine branches, mostly caretaking and one extra member of staff on the early shift.

We also asked about tickets. In the two schools where we tried giving every child one, through the
register and without a form, membership went from 38% to 97%. The missing 3% had moved away.

I would like to hear from anyone who does the walk. What would you need to find inside to stop for
twenty minutes? If the answer is “nothing, I’m late”, that is useful too.
`,
  published: [-45, '08:30'],
  closes: [-12, '17:00'],
  moderation: 'first_comment',
  supports: 19,
  comments: [
    {
      by: 'rosa',
      when: [-44, '17:20'],
      text:
        'I teach Year 2 at one of the eleven. You can tell by Christmas who has had ten ' +
        "minutes with a grown-up and a book each day and who hasn't. It isn't love they lack, " +
        "it's ten minutes somewhere quiet. Open the doors.",
      supports: 11,
      themes: ['children:for', 'opening-hours:for'],
      replies: [
        {
          official: 'okafor',
          when: [-42, '09:30'],
          text:
            'Thank you. Your head has asked whether the class could visit before the bell on ' +
            'Fridays, and the answer is yes at Market Street now, and everywhere once the ' +
            'hours change.',
          supports: 9,
          replies: [
            {
              by: 'rosa',
              when: [-42, '16:45'],
              text: 'Twenty-eight children have been told. There is no going back now.',
              supports: 3,
              themes: ['children:for'],
            },
          ],
        },
      ],
    },
    {
      by: 'fatima',
      when: [-44, '09:25'],
      text:
        "What would I need? A place to put a wet pushchair, a toilet that isn't locked, and " +
        'nobody sighing at us.',
      supports: 8,
      themes: ['opening-hours:for', 'children:for'],
      replies: [
        {
          by: 'lorna',
          when: [-43, '13:10'],
          text: 'And a changing table at a height for humans.',
          supports: 6,
          themes: ['children:for'],
        },
      ],
    },
    {
      by: 'will',
      when: [-43, '19:40'],
      text:
        'Nice but £212,000 so people can sit somewhere warm for twenty minutes? The school has ' +
        'a hall. Open the hall.',
      held: [{ reason: 'new_contributor' }],
      decided: { by: 'gwen', when: [-42, '09:12'] },
      supports: 2,
      themes: ['opening-hours:against'],
      replies: [
        {
          by: 'hana',
          when: [-42, '22:30'],
          text:
            "My old school hall is locked until 8.55 because there's nobody paid to be in it. " +
            "It's the same money with worse books.",
          supports: 5,
          themes: ['opening-hours:for'],
        },
      ],
    },
    {
      by: 'nisha',
      when: [-41, '08:15'],
      text:
        "Can confirm the 'is it warm' people. Some of them browse shampoo in my shop for half " +
        'an hour and I let them.',
      supports: 4,
      themes: ['opening-hours:for'],
    },
    {
      by: 'ivor',
      when: [-40, '10:05'],
      text: "Nothing, I'm late.",
      supports: 1,
      themes: ['opening-hours:none'],
    },
    {
      by: 'dev',
      when: [-38, '21:15'],
      state: 'withdrawn',
      text:
        "My ex does the drop off so I wouldn't know, ask her, she has opinions about " +
        'everything else.',
      themes: ['children:none'],
    },
    {
      by: 'eleri',
      when: [-36, '18:20'],
      text:
        'One basket of dual language books by the door: Welsh, Polish, Urdu, whatever the ' +
        "families speak. The nursery on Chapel Walk did this for £90 and it's the first thing " +
        'the children run to.',
      supports: 4,
      themes: ['languages:for', 'children:for'],
      replies: [
        {
          official: 'council',
          when: [-33, '11:00'],
          text:
            'We rang the nursery. They lent us their list. A basket like theirs is now at ' +
            'Market Street as a trial until the end of term; the other branches wait on the ' +
            'new stock contract, because the present supplier does not carry dual language ' +
            'titles.',
          supports: 7,
        },
      ],
    },
    {
      by: 'steve',
      when: [-31, '07:05'],
      text:
        'Tried it Friday when they opened early for the visit. 8.31 in, 8.50 out, one book ' +
        "about sharks, no tears, £2.80 parking because I'd got the van. Apart from the last " +
        'bit, perfect.',
      supports: 6,
      themes: ['children:for', 'parking:for'],
    },
    {
      by: 'pauline',
      when: [-24, '14:30'],
      text:
        "Who opens up? If it's one young woman on her own at 8.15 in January, in the dark, " +
        'then no. Two of them and a light over the side door, then yes.',
      supports: 5,
      themes: ['staff:for', 'opening-hours:mixed'],
    },
  ],
}
