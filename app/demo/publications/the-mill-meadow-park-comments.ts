import type { DemoComment } from '../content.ts'

export const theMillMeadowParkComments: DemoComment[] = [
  {
    by: 'marjorie',
    when: [-29, '09:50'],
    text:
      "Leave the north wall. The weavers' marks are still on it, from the strike year, at " +
      "about the height of a man's elbow. I have rubbings of eleven of them and would gladly " +
      'show your landscape people before somebody points it.',
    supports: 14,
    replies: [
      {
        official: 'adeyemi',
        when: [-27, '12:00'],
        text:
          'I went to look on Sunday and found seven of the eleven. The wall is now drawn on ' +
          'the plan as ‘not to be touched’, and the conservation officer, Wednesday, would ' +
          'like to hold the torch while you find the rest.',
        supports: 13,
        replies: [
          {
            by: 'marjorie',
            when: [-26, '16:15'],
            text: 'I shall bring my own torch, but he is welcome to carry the steps.',
            supports: 5,
          },
        ],
      },
    ],
  },
  {
    by: 'pauline',
    when: [-29, '11:30'],
    text:
      "Toilet. Every time. You can't use a bridge if you can't leave the house for longer " +
      'than an hour.',
    supports: 16,
    replies: [
      {
        by: 'hana',
        when: [-28, '22:15'],
        text:
          'bridge!! my walk to college goes from 35 min to 12. but ok I see your point about ' +
          'the loo',
        supports: 4,
      },
      {
        by: 'lorna',
        when: [-27, '13:25'],
        text: 'Toilet for the same reason but shorter legs.',
        supports: 8,
      },
    ],
  },
  {
    by: 'dev',
    when: [-28, '19:35'],
    text:
      'Dogs before 10, leads after. It works on the common and the only people who hate it ' +
      'are the dogs.',
    supports: 5,
  },
  {
    by: 'sid',
    when: [-27, '20:40'],
    text:
      'Please leave the heron entirely alone. He was here for the dye works. I believe he ' +
      'may have been management.',
    supports: 15,
  },
  {
    by: 'will',
    when: [-25, '18:10'],
    text: "£148k for paths?? It's a meadow. You walk on it",
    supports: 3,
    replies: [
      {
        by: 'anon',
        when: [-24, '21:05'],
        text:
          "My mum has a chair. She hasn't been on grass since 2016. It's a path for you, " +
          "it's the park for her.",
        supports: 12,
        replies: [
          {
            by: 'will',
            when: [-23, '07:45'],
            text: "Alright. Didn't think of it like that. Fair.",
            supports: 9,
          },
        ],
      },
    ],
  },
  {
    by: 'owen',
    when: [-20, '17:55'],
    text:
      'The footbridge needs to be 3 metres wide or bikes and prams will hate each other for ' +
      'fifty years. It lands next to the scrap yard on Canal Side, and we all know which ' +
      "councillor's cousin owns the yard, so get the access in writing.",
    held: [{ reason: 'reported' }],
    decided: { by: 'gwen', when: [-19, '09:35'] },
    redactions: [
      { words: "and we all know which councillor's cousin owns the yard", category: 'allegation' },
    ],
    supports: 4,
  },
  {
    by: 'george',
    when: [-18, '22:40'],
    state: 'withheld',
    text:
      'Only an imbecile could cost a bridge at £120,000, and I gather that he signs his ' +
      'drawings.',
    held: [{ reason: 'word_list', matched: 'imbecile' }],
    decided: {
      by: 'tariq',
      when: [-17, '10:15'],
      rule: 3,
      note:
        'The costing of the bridge is a fair question. Please ask it again without ' +
        'describing the engineer.',
    },
  },
  {
    by: 'rosa',
    when: [-12, '17:30'],
    onBehalfOf: 'Year 2, Holm Road Primary',
    text:
      "Children's answer, from a class of 28, by show of hands: climbing things 26, toilet " +
      "25, bridge 19, 'a place to dig' 28. They were firm about the digging.",
    supports: 6,
    replies: [
      {
        official: 'adeyemi',
        when: [-10, '09:40'],
        text:
          'Then there will be digging. Sand costs £900 and can come out of the play money. ' +
          'On the toilet: 25 out of 28 is hard to argue with, so I have asked what a smaller ' +
          'one by the Dyers Lane gate would cost, and will post it here when I have it.',
        supports: 10,
      },
    ],
  },
  {
    by: 'kwame',
    when: [-6, '20:20'],
    state: 'returned',
    text:
      'Lights on the river path till 9 please, drivers on lates would walk home that way. ' +
      "The bus station by the way is a shambles, the drivers' room has had no heating for " +
      'two winters and nobody answers.',
    held: [{ reason: 'word_list', matched: 'shambles' }],
    decided: {
      by: 'moira',
      when: [-5, '09:25'],
      rule: 1,
      note:
        'The evening idea is welcome. The part about the bus station belongs on another ' +
        'page; take it out and we can publish the rest.',
    },
  },
  {
    by: 'eleri',
    when: [-3, '19:15'],
    state: 'unread',
    text:
      'Mae angen coed ffrwythau! Fruit trees, by the wall: apples and damsons, free for ' +
      'anyone to pick. The children would never go home.',
    supports: 2,
  },
  {
    by: 'quentin',
    when: [-2, '08:55'],
    state: 'unread',
    text:
      'Thirty benches for £27,000 is £900 each, which is cheap for a bench with arms. Who ' +
      'mends them in year six? A park is a running cost with ducks.',
    supports: 1,
  },
  {
    by: 'tessa',
    when: [-1, '14:30'],
    state: 'unread',
    text:
      "Thank you for the benches with arms. People think it's about sitting down. It's about " +
      'getting up.',
  },
  {
    by: 'violet',
    when: [-2, '16:40'],
    state: 'held',
    text:
      'I worked at the dye works for 31 years, in the blue shed. If you want to know where ' +
      'the old culvert runs I can show you, because it is not where your map has it, and it ' +
      'is under your playground.',
    held: [{ reason: 'new_contributor' }],
  },
  {
    by: 'steve',
    when: [-1, '20:05'],
    state: 'held',
    text:
      'Pump track! Ready made ones from pumptrack-kits.example, the lads at Holm Road have ' +
      'raised £340 already doing car washes.',
    held: [{ reason: 'links', matched: 'pumptrack-kits.example' }],
  },
]
