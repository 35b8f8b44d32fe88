import type { DemoPublication } from '../content.ts'

export const saferCrossings: DemoPublication = {
  slug: 'safer-crossings',
  kind: 'post',
  voice: 'member',
  by: 'pell',
  title: 'Safer crossings: six places, enough money for four',
  summary:
    'Six crossings have been asked for and we can build four this year. Help us choose, ' +
    'and tell us when you cross and what nearly happened.',
  body: `A zebra crossing costs about £48,000. One with lights costs £125,000. We have
£330,000 for crossings this year, and six places where people have asked for one.

| Place | People crossing, 8am to 9am | Injured in five years | Kind |
| --- | --- | --- | --- |
| Holm Road, by the school | 311 | 4 | Lights |
| Penny Hill, foot of the steps | 122 | 6 | Zebra |
| Station Approach | 540 | 2 | Zebra |
| Chapel Walk | 96 | 1 | Zebra |
| Orchard Road | 88 | 0 | Zebra |
| Eastfield green | 140 | 3 | Zebra |

We rank them by injuries first, then by how many children and older people cross. On that count,
Holm Road, Penny Hill, Eastfield green and Station Approach would come first. They would cost
£269,000, and the rest would pay for dropped kerbs at the other two.

Numbers do not show the people who have given up crossing. If you go the long way round, or drive
a child two hundred yards because you dare not walk, please say so. It counts, and I cannot see it
from here.

Comments are open for thirty days. Work could start in the school holidays.
`,
  published: [-25, '09:15'],
  closes: [5, '17:00'],
  moderation: 'first_comment',
  supports: 11,
  comments: [
    {
      by: 'rita',
      when: [-24, '08:40'],
      ward: 'Northgate',
      text: "The Penny Hill crossing should of been done years ago. My friend's hip.",
      supports: 7,
      replies: [{ by: 'rita', when: [-24, '08:43'], text: 'I mean the lack of one', supports: 2 }],
    },
    {
      by: 'fatima',
      when: [-24, '14:20'],
      text:
        'Orchard Road, 0 injured, because nobody dares. I take two kids round by the petrol ' +
        "station: eleven minutes instead of two. Put me in your table as 'gave up'.",
      supports: 9,
      replies: [
        {
          official: 'pell',
          when: [-22, '11:05'],
          text:
            'I have. You are the first entry in a new column: we will count at Orchard Road ' +
            'all day, ask people on both sides how they cross, and post it here before ' +
            'choosing.',
          supports: 10,
          replies: [
            {
              by: 'fatima',
              when: [-21, '20:30'],
              text:
                "A column of my own. My kids are impressed, they want to know if it's got a " +
                'colour.',
              supports: 5,
            },
          ],
        },
      ],
    },
    { by: 'ivor', when: [-20, '10:10'], text: 'Paint. Cheap. Do it.', supports: 3 },
    {
      by: 'rosa',
      when: [-17, '17:45'],
      text:
        'Holm Road. I do the gate on Mondays. Last week a van stopped for the children, and ' +
        'the car behind went round the van. I can still hear the lollipop man.',
      supports: 8,
    },
    {
      by: 'steve',
      when: [-13, '06:50'],
      state: 'withheld',
      text:
        'The bloke in the white pick up on Holm Road wants someone to run him over and see how ' +
        'he likes it.',
      held: [{ reason: 'word_list', matched: 'run him over' }],
      decided: {
        by: 'gwen',
        when: [-13, '09:40'],
        rule: 5,
        note: 'We know it is meant as a joke. It still wishes harm on a driver.',
      },
    },
    {
      by: 'jess',
      when: [-3, '11:50'],
      state: 'unread',
      text:
        'Eastfield green in the top four: about time. Where on the green though? By the chip ' +
        "shop is where people cross. By the bus shelter is where it's easy for you to build " +
        'one.',
      supports: 6,
    },
    {
      by: 'hana',
      when: [-2, '23:05'],
      state: 'unread',
      text: 'station approach at 5.40 pm not 8am. its like a football crowd in the dark',
      supports: 2,
    },
    {
      by: 'marjorie',
      when: [-1, '10:25'],
      ward: 'Market',
      state: 'unread',
      text:
        'I am 81 and cross Chapel Walk in two halves, with a rest on the bollard. Your count ' +
        'would have me down as two people.',
      supports: 3,
    },
    {
      by: 'xanthe',
      when: [-1, '20:15'],
      state: 'held',
      text:
        "New here, with a toddler and a buggy. Is there a map of dropped kerbs? I've bumped " +
        'down four in a mile, and one of them ended in a lamp post.',
      held: [{ reason: 'new_contributor' }],
    },
    {
      by: 'kel',
      when: [0, '07:10'],
      state: 'held',
      text:
        'Penny Hill is a disgrace and has been since they moved the bus stop. Six injured. ' +
        "What's the number you need?",
      held: [{ reason: 'word_list', matched: 'disgrace' }],
    },
  ],
}
