import type { DemoComment } from '../content.ts'

export const aFairerListComments2: DemoComment[] = [
  {
    by: 'ivor',
    when: [-16, '09:10'],
    section: 'who-can-join',
    text: 'Nine pages. Still eight too many.',
    held: [{ reason: 'premod_page' }],
    decided: { by: 'moira', when: [-16, '09:54'] },
    supports: 4,
  },
  {
    by: 'fatima',
    when: [-15, '13:30'],
    section: 'local-connection',
    text:
      'My cousin was eight months in hospital out of the county, and when she came back they ' +
      "told her she'd broken her connection. To the town she was born in. With her clothes " +
      'still in my wardrobe.',
    held: [{ reason: 'premod_page' }],
    decided: { by: 'tariq', when: [-15, '14:38'] },
    supports: 8,
    themes: ['local-connection:for'],
    replies: [
      {
        by: 'anon',
        when: [-13, '20:05'],
        text:
          "Same for refuge. I was 'out of borough' for 14 months, not by choice, and lost 5 " +
          'years on the list.',
        held: [{ reason: 'premod_page' }],
        decided: { by: 'gwen', when: [-12, '10:10'] },
        supports: 9,
        themes: ['local-connection:for'],
      },
    ],
  },
  {
    by: 'steve',
    when: [-14, '06:45'],
    section: 'what-we-publish',
    state: 'withdrawn',
    text:
      'Monthly figures are good. My brother in law got a flat in three weeks, would love to ' +
      'know how.',
    held: [{ reason: 'premod_page' }],
    decided: { by: 'moira', when: [-14, '10:12'] },
  },
  {
    by: 'lorna',
    when: [-13, '14:05'],
    section: 'how-we-choose',
    text:
      "Who counts the rooms? I child-mind in mine. It's a playroom till 6 and a bedroom " +
      "after. Last time a man with a tape measure told me it was 'ancillary'.",
    held: [{ reason: 'premod_page' }],
    decided: { by: 'tariq', when: [-13, '15:18'] },
    supports: 5,
    themes: ['overcrowding:mixed'],
  },
  {
    by: 'sid',
    when: [-12, '18:20'],
    section: 'how-we-choose',
    text:
      'Must move, should move, would like to move. I have been all three before breakfast. ' +
      'Clearest thing you have published since the sign that said DO NOT SIT ON THE OTTER.',
    held: [{ reason: 'premod_page' }],
    decided: { by: 'gwen', when: [-11, '09:09'] },
    supports: 12,
    themes: ['plain-answers:for'],
  },
  {
    by: 'george',
    when: [-11, '09:55'],
    section: 'who-can-join',
    text:
      'The savings limit ought to be checked. I am told that the family in Flat 12, Weavers ' +
      'Court run two cars and a caravan, and I cannot be the only resident to have noticed ' +
      'that such things go unexamined.',
    held: [{ reason: 'premod_page' }, { reason: 'word_list', matched: 'Flat 12' }],
    decided: { by: 'gwen', when: [-11, '11:40'] },
    redactions: [
      { words: 'the family in Flat 12, Weavers Court', category: 'personal_information' },
    ],
    themes: ['proof:mixed'],
  },
  {
    by: 'eleri',
    when: [-9, '19:50'],
    section: 'what-we-publish',
    text:
      'A fydd y dudalen ar gael yn Gymraeg? Will the yearly page come in Welsh for those who ' +
      'ask? And in large print, please, for my neighbour, who gets hers read out by the ' +
      'postman.',
    held: [{ reason: 'premod_page' }],
    decided: { by: 'moira', when: [-8, '09:43'] },
    supports: 2,
    themes: ['plain-answers:for'],
  },
  {
    by: 'nisha',
    when: [-7, '21:30'],
    section: 'who-can-join',
    text:
      "Pharmacist's view: 'told by a doctor' will mean a three-week wait for a letter and " +
      '£35 in some surgeries. Accept one from a nurse, a physio or a pharmacist. We know ' +
      'whose inhalers are going up.',
    held: [{ reason: 'premod_page' }],
    decided: { by: 'tariq', when: [-6, '10:07'] },
    supports: 3,
    themes: ['medical-need:for'],
  },
  {
    by: 'umar',
    when: [-6, '20:25'],
    section: 'how-we-choose',
    state: 'returned',
    text:
      "Three groups is better than five bands. But 'longest first' punishes people whose " +
      'form was lost. Mine was lost twice, reference HX-20817, I was told band B then band ' +
      'C, please can you look into it and ring me back this week.',
    held: [{ reason: 'premod_page' }, { reason: 'new_contributor' }],
    decided: {
      by: 'tariq',
      when: [-5, '09:50'],
      rule: 12,
      note:
        'Your first two sentences are about the scheme and we would like to publish them. ' +
        'The rest is your own case, with your reference number; please send that to the ' +
        'housing options team and take it out here.',
    },
    themes: ['proof:for'],
  },
  {
    by: 'yusuf',
    when: [-2, '08:30'],
    section: 'local-connection',
    state: 'held',
    text:
      'I work 20 hours at the hospital laundry and sleep in my van by the canal, so I am in ' +
      'the borough more than most people. Does a van count as living here? Nobody at the ' +
      'desk was sure.',
    held: [{ reason: 'premod_page' }, { reason: 'new_contributor' }],
    themes: ['local-connection:for'],
  },
  {
    by: 'rita',
    when: [-1, '17:15'],
    section: 'how-we-choose',
    state: 'held',
    text: 'Too complicated. Oldest first.',
    held: [{ reason: 'premod_page' }],
  },
  {
    by: 'kwame',
    when: [-1, '21:35'],
    onBehalfOf: 'Canal Side Tenants’ Association',
    ward: 'Canal Side',
    section: 'how-we-choose',
    state: 'held',
    text:
      "A tenants' group up the line made a one page room counting sheet: " +
      'rooms-not-forms.example/count. Took us five minutes and we came out two rooms short. ' +
      'Could you use something like it?',
    held: [
      { reason: 'premod_page' },
      { reason: 'links', matched: 'rooms-not-forms.example/count' },
    ],
  },
  {
    by: 'lorna',
    when: [0, '06:50'],
    section: 'what-we-publish',
    state: 'held',
    text:
      'Could the monthly list say how many people bid for each home as well? Then you would ' +
      "know if it's worth trying for a ground floor.",
    held: [{ reason: 'premod_page' }],
  },
]
