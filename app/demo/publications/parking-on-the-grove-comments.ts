import type { DemoComment } from '../content.ts'

export const parkingOnTheGroveComments: DemoComment[] = [
  {
    by: 'kel',
    when: [-16, '18:20'],
    ward: 'Grove',
    text:
      "Permits alone will not fix Saturdays. I have lived here 19 years and from one o'clock " +
      'to six there are cars across drives, cars on the corner by the post box, a minibus on ' +
      'the verge. You counted three weekdays. Count a home game.',
    supports: 21,
    replies: [
      {
        official: 'pell',
        when: [-14, '10:30'],
        text:
          'You are right that we did not count one. We shall count the next two home ' +
          'Saturdays, from noon to six, and I will put the figures here before anything is ' +
          'decided.',
        supports: 12,
        replies: [
          {
            by: 'kel',
            when: [-14, '19:05'],
            text: 'Good. Tell them to bring a coat and stand by my gate.',
            supports: 9,
            replies: [
              { by: 'ada', when: [-13, '11:40'], text: "I'll bring them a flask.", supports: 3 },
            ],
          },
        ],
      },
    ],
  },
  {
    by: 'nisha',
    when: [-16, '20:10'],
    ward: 'Grove',
    text:
      'Thirty minute bays outside the pharmacy: yes please. At present they hold the same ' +
      'two estate cars from 7am to 5pm and my customers with walking frames get dropped in ' +
      'the road.',
    supports: 12,
  },
  {
    by: 'george',
    when: [-15, '09:30'],
    text:
      'I object on principle to paying £48 to leave my own motor car in front of my own ' +
      'house, in a street whose upkeep I have funded since 1988. That is £48 for nothing. ' +
      'The sum is small; so was the tea duty.',
    supports: 5,
    replies: [
      {
        by: 'sid',
        when: [-15, '12:15'],
        text: 'If anyone sees George tipping permits into the canal, he did warn us.',
        supports: 19,
      },
      {
        by: 'quentin',
        when: [-14, '16:20'],
        text:
          "It isn't for nothing: it's £48 against a street with 101 strangers' cars in it at " +
          "ten o'clock. But £9,100 in and £8,700 out needs 100% renewal. What happens in the " +
          "year when a third of people don't bother?",
        supports: 7,
        replies: [
          {
            official: 'pell',
            when: [-11, '11:10'],
            text:
              'The £9,100 assumes that six homes in ten buy a first permit and one in seven ' +
              'a second. If only half buy a first, and seconds fall in step, the zone would ' +
              'run £1,100 short that year. That would fall on the parking account and not on ' +
              'the price.',
            supports: 6,
          },
        ],
      },
    ],
  },
  {
    by: 'zoe',
    when: [-15, '21:50'],
    text:
      "I'm a nurse at the hospital and one of your 101. I earn £29k and £9.40 a day is two " +
      "thousand pounds a year. I'd love the bus; it gets in at 7.25 and my shift starts at " +
      "7. I'm sorry about your drives. I'm not the villain, I'm just tired.",
    supports: 8,
    replies: [
      {
        official: 'pell',
        when: [-12, '09:15'],
        text:
          'You are not, and I should have said so. The hospital sets its own price, but I ' +
          'have asked it for a staff rate and the bus company for a 6.35 on the 22. I have a ' +
          'meeting with both, and will write here what they say.',
        supports: 15,
        replies: [
          {
            by: 'zoe',
            when: [-11, '22:40'],
            text: 'Thank you. 6.35 would do it for everyone on my ward.',
            supports: 6,
          },
        ],
      },
    ],
  },
  {
    by: 'rita',
    when: [-13, '08:10'],
    text: 'Double yellows on the corner. Somebody will be killed.',
    supports: 2,
  },
  {
    by: 'ada',
    when: [-12, '10:04'],
    text:
      'My neighbour at number 14 has been running a garage from his drive since spring, and ' +
      'nobody comes when you ring. The scheme will not work unless someone checks, on a ' +
      'Saturday as well.',
    held: [{ reason: 'word_list', matched: 'number 14' }],
    decided: { by: 'moira', when: [-12, '11:15'] },
    redactions: [
      {
        words: 'My neighbour at number 14 has been running a garage from his drive since spring',
        category: 'allegation',
      },
    ],
    supports: 6,
  },
  {
    by: 'kel',
    when: [-10, '22:45'],
    state: 'withheld',
    text: "Next minibus on my verge gets its tyres slashed and that's a promise.",
    held: [{ reason: 'word_list', matched: 'slashed' }],
    decided: {
      by: 'gwen',
      when: [-9, '09:30'],
      rule: 5,
      note:
        "We know you are fed up. A comment which says what will happen to somebody's tyres " +
        'cannot be published, and we have to pass it on.',
    },
  },
  {
    by: 'will',
    when: [-9, '07:30'],
    state: 'withheld',
    text:
      "WILL'S DRIVEWAYS. Beat the permit! Block paving from £1,900, ring for a quote, ask " +
      'for the Grove discount.',
    held: [{ reason: 'repeat' }],
    decided: {
      by: 'tariq',
      when: [-9, '10:20'],
      rule: 7,
      note: 'Advertisements are not published on any page.',
    },
  },
  {
    by: 'lorna',
    when: [-8, '13:45'],
    text:
      'I drop four children at three houses on Lime Walk between 8 and 9 and pick up at 3. ' +
      "Nobody who isn't looking at it from a bedroom window would call that 'commuter " +
      "parking'. Ten till noon suits me exactly and I think whoever chose it has met a " +
      'child.',
    held: [{ reason: 'reported' }],
    decided: { by: 'gwen', when: [-7, '10:05'] },
    supports: 5,
  },
  {
    by: 'steve',
    when: [-7, '06:40'],
    state: 'removed',
    text:
      "The silver one that blocks the dropped kerb every day is AM88 XQZ, she's in the " +
      'outpatients office. Someone have a word.',
    held: [{ reason: 'reported' }],
    decided: {
      by: 'moira',
      when: [-6, '09:20'],
      rule: 2,
      note:
        "Three readers reported this. It gives a car's number plate and says where its " +
        'owner works.',
    },
  },
  {
    by: 'jess',
    when: [-6, '12:20'],
    state: 'returned',
    text:
      "My sister on Lime Walk did a poll and it's 70% against, look " +
      "www.example.net/grove-poll. Also it's spilling over to us already.",
    held: [{ reason: 'links', matched: 'www.example.net/grove-poll' }],
    decided: {
      by: 'tariq',
      when: [-6, '14:40'],
      rule: 7,
      note:
        'We cannot check who took part in the poll or what the page collects. Tell us the ' +
        'result in your own words and we will publish it.',
    },
  },
  {
    by: 'pauline',
    when: [-3, '10:35'],
    state: 'unread',
    text:
      "Free carers' permits, good. Three different carers come in a week and never in the " +
      'same car. Please make it a card we keep in the house and not a number plate on a ' +
      'form.',
    supports: 3,
  },
  {
    by: 'tom',
    when: [-3, '18:25'],
    onBehalfOf: 'Chantry Lane Reading Group',
    state: 'unread',
    text:
      'I run the Wednesday reading group in the chapel on Chantry Lane, 10.30 to 12. So ' +
      'exactly the two hours. Eight learners, five cars. Can a hall have visitor passes?',
    supports: 1,
  },
]
