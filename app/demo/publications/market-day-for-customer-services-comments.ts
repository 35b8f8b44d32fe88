import type { DemoComment } from '../content.ts'

export const customerServicesComments: DemoComment[] = [
  {
    by: 'quentin',
    when: [-39, '13:10'],
    themes: ['show-working:for', 'savings-are-cuts:mixed'],
    text:
      '£11.3 million divided by 264 people is £42,800 each with on-costs, which is not fat. ' +
      'Before anybody shows you a saving of 20%, ask which of three things it is: fewer ' +
      "people, lower pay, or less service. There isn't a fourth. There is sometimes a " +
      "one-off called 'transformation', which is the first three with a logo.",
    supports: 14,
    replies: [
      {
        official: 'hargreave',
        when: [-37, '15:30'],
        text:
          'There is a fourth, and it is the third of our calls that nobody should have to ' +
          'make. At £4.70 each that is £645,000 a year. I will accept a saving that comes ' +
          'from those; I will ask for the working on any other.',
        supports: 16,
        replies: [
          {
            by: 'quentin',
            when: [-37, '21:05'],
            themes: ['show-working:for'],
            text: "Accepted, if you publish the working. I'll bring a pencil.",
            supports: 9,
          },
        ],
      },
      {
        by: 'kel',
        when: [-38, '08:25'],
        themes: ['savings-are-cuts:for'],
        text: "So it's cuts then. Just say cuts.",
        supports: 7,
      },
    ],
  },
  {
    by: 'tom',
    when: [-39, '18:15'],
    themes: ['say-it-once:for'],
    text:
      "The line about never writing to somebody's mother again: I had four letters after " +
      "mine. One was a survey. If you fix that one thing, I don't much mind who does it.",
    supports: 10,
  },
  {
    by: 'ivor',
    when: [-38, '09:50'],
    themes: ['a-person-answers:for'],
    text: 'Bring back Maureen on the switchboard.',
    supports: 12,
    replies: [
      {
        by: 'sid',
        when: [-38, '17:35'],
        themes: ['a-person-answers:for'],
        text:
          'Maureen once transferred me to the mortuary when I asked about a skip. Best ' +
          'service I ever had, they were very understanding.',
        supports: 17,
      },
    ],
  },
  {
    by: 'rita',
    when: [-38, '12:40'],
    themes: ['in-the-borough:for', 'own-staff:for'],
    text: 'Outsourcing = call centre 200 miles away. Seen it. Hated it.',
    supports: 5,
    replies: [
      {
        official: 'hargreave',
        when: [-36, '09:20'],
        text:
          'The work stays in the borough: that is a condition of bidding, not a hope, and it ' +
          'will be in the contract with a sum of money attached. If I fail to put it there, ' +
          'hold me to this page.',
        supports: 11,
        replies: [{ by: 'rita', when: [-36, '10:45'], text: 'We will', supports: 6 }],
      },
    ],
  },
  {
    by: 'nisha',
    when: [-37, '20:30'],
    themes: ['say-it-once:for'],
    text:
      'My shop pays business rates. In March I rang four times about one wrong letter and ' +
      'told my story to four very polite people, none of whom could see what the last one ' +
      "had typed. They weren't the problem. Whatever they were looking at was the problem. " +
      'Will you buy the screen or the people?',
    supports: 6,
  },
  {
    by: 'george',
    when: [-35, '11:15'],
    themes: ['show-working:for'],
    text:
      'The metaphor of the bucket is an agreeable one, Councillor, but I observe that a ' +
      'contract which does not describe the bucket is generally settled in court. I sat on ' +
      'the water board. We described the bucket.',
    supports: 3,
    replies: [
      {
        official: 'hargreave',
        when: [-33, '14:10'],
        text:
          'You are right that somebody must. We shall describe the water and how it is ' +
          'measured, in about twelve pages, and publish them before anyone signs. I should ' +
          'be glad of a reader from the water board.',
        supports: 8,
      },
    ],
  },
  {
    by: 'kel',
    when: [-34, '22:50'],
    state: 'removed',
    text:
      "We all know it's already been promised to Hobbin & Stroud for a few good dinners. The " +
      'cake was a nice touch.',
    held: [{ reason: 'reported' }],
    decided: {
      by: 'gwen',
      when: [-33, '10:15'],
      rule: 6,
      note:
        'Reported by readers. It accuses a named firm of paying for a decision; nothing ' +
        'has been decided and nothing has been bought.',
    },
  },
  {
    by: 'anon',
    when: [-32, '19:10'],
    themes: ['say-it-once:for', 'a-person-answers:none'],
    text:
      'I rang about damp nine times. Nine. I dont care if its a firm or the council or a ' +
      'parrot as long as it writes down what I said',
    supports: 9,
  },
  {
    by: 'quentin',
    when: [-28, '08:40'],
    state: 'lapsed',
    text:
      'For comparison, here is what a payroll bureau charges per head: ' +
      'cheap-payroll.example. Multiply by 2,900 staff.',
    held: [{ reason: 'links', matched: 'cheap-payroll.example' }],
    decided: {
      by: 'moira',
      when: [-28, '10:30'],
      rule: 7,
      note:
        "The link is to a firm's sales page. Could you give the figures in your own words " +
        'and leave the link out?',
    },
  },
  {
    by: 'zoe',
    when: [-20, '12:30'],
    themes: ['own-staff:for'],
    text:
      'I work on the front desk, not speaking for anyone else. The stall with the cake was ' +
      'ours. We had two weeks to prepare and no budget; the others had screens. But people ' +
      'did come, and one of the suppliers asked us how we do the bereavement calls and wrote ' +
      'it all down.',
    held: [{ reason: 'new_contributor' }],
    decided: { by: 'moira', when: [-20, '13:33'] },
    supports: 4,
  },
  {
    by: 'marek',
    when: [-9, '06:20'],
    state: 'withheld',
    text:
      'More evening buses please. Last 22 from the hospital is 19.10 and my shift starts at ' +
      '22. I walk 50 minutes.',
    held: [{ reason: 'repeat' }],
    decided: {
      by: 'tariq',
      when: [-9, '09:45'],
      rule: 8,
      note:
        'This is word for word your comment on the budget page, where it is published and ' +
        'counted.',
    },
  },
]
