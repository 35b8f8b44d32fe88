import type { DemoComment } from '../content.ts'

export const aFairerListComments: DemoComment[] = [
  {
    by: 'anon',
    when: [-25, '19:45'],
    ward: 'Mill',
    section: 'what-we-publish',
    text: 'One page a year. With a number. Yes.',
    held: [{ reason: 'premod_page' }],
    decided: { by: 'tariq', when: [-24, '09:21'] },
    supports: 17,
    themes: ['plain-answers:for'],
  },
  {
    by: 'pauline',
    when: [-25, '10:20'],
    section: 'how-we-choose',
    text:
      "My husband is in a chair and our bathroom is upstairs. Under this we are 'should " +
      "move', below 'must'. The doctor says the stairs will do for my back before they do " +
      'for him, so do I go in the first group when I fall? I am asking honestly where the ' +
      'line is.',
    held: [{ reason: 'premod_page' }],
    decided: { by: 'gwen', when: [-25, '11:20'] },
    supports: 13,
    themes: ['medical-need:mixed'],
    replies: [
      {
        official: 'whitlock',
        when: [-23, '14:20'],
        text:
          'The line is whether the home is making either of you ill now, and a carer counts. ' +
          "What you describe would be the first group on a GP's letter about your back. The " +
          'draft says ‘them’ where it should say ‘anyone in the household’, and we will put ' +
          'that right.',
        supports: 14,
        replies: [
          {
            by: 'pauline',
            when: [-22, '11:40'],
            text: "Thank you. That one word is the whole of my life, so I'm glad I asked.",
            held: [{ reason: 'premod_page' }],
            decided: { by: 'moira', when: [-22, '12:15'] },
            supports: 8,
            themes: ['medical-need:for'],
            replies: [
              {
                by: 'marjorie',
                when: [-20, '10:15'],
                text:
                  'Well asked, Pauline. I have read a good many council papers and that is ' +
                  'the first time I have seen a pronoun amended.',
                held: [{ reason: 'premod_page' }],
                decided: { by: 'tariq', when: [-20, '11:06'] },
                supports: 4,
                themes: ['medical-need:for'],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    by: 'will',
    when: [-24, '20:10'],
    section: 'local-connection',
    text:
      "Two years of five is too soft. I've been here all my life, my son's 26 and in my box " +
      "room, and somebody can turn up with a sixteen hour job and be level with him? That's " +
      "not fairer. I'd say five years straight.",
    held: [{ reason: 'premod_page' }],
    decided: { by: 'gwen', when: [-23, '09:08'] },
    supports: 5,
    themes: ['local-connection:against'],
    replies: [
      {
        by: 'marek',
        when: [-22, '05:55'],
        text:
          'I turned up with a job eleven years ago. Now I drive your gritter. Where is the ' +
          "line for 'turn up'?",
        held: [{ reason: 'premod_page' }],
        decided: { by: 'moira', when: [-22, '10:07'] },
        supports: 8,
        themes: ['local-connection:for'],
        replies: [
          {
            by: 'will',
            when: [-21, '08:20'],
            text:
              "Fair enough mate, you'd have passed at five years and all. It's the ones here " +
              'five minutes I mean. No offence meant to you.',
            held: [{ reason: 'premod_page' }],
            decided: { by: 'tariq', when: [-21, '10:04'] },
            supports: 3,
            themes: ['local-connection:mixed'],
            replies: [
              {
                by: 'kwame',
                when: [-19, '18:40'],
                text:
                  "Everyone's here five minutes once. I'd take two years and a job over five " +
                  'years and nothing.',
                held: [{ reason: 'premod_page' }],
                decided: { by: 'gwen', when: [-18, '09:14'] },
                supports: 6,
                themes: ['local-connection:for'],
              },
            ],
          },
        ],
      },
      {
        official: 'council',
        when: [-20, '10:40'],
        text:
          "For anyone weighing this: of last year's 318 lettings, 287 went to households " +
          'here for more than five years. Under the draft rule the figure would have been ' +
          'about 279.',
        supports: 5,
      },
    ],
  },
  {
    by: 'rosa',
    when: [-23, '17:05'],
    section: 'how-we-choose',
    text:
      'Eight, not ten, for sharing: thank you. I have had nine-year-old girls explain to me ' +
      'how they get changed in the airing cupboard.',
    held: [{ reason: 'premod_page' }],
    decided: { by: 'moira', when: [-22, '09:40'] },
    supports: 9,
    themes: ['overcrowding:for'],
  },
  {
    by: 'quentin',
    when: [-22, '15:10'],
    section: 'how-we-choose',
    text:
      "'About one home in five.' About? Either write 20% with a rule for rounding or expect " +
      "to be asked every month why it was 17. I like the scheme; I don't like that word.",
    held: [{ reason: 'premod_page' }],
    decided: { by: 'tariq', when: [-21, '10:06'] },
    supports: 6,
  },
  {
    by: 'kel',
    when: [-21, '22:30'],
    section: 'local-connection',
    state: 'withheld',
    text:
      'Why are we housing spongers from every country but this one. Should be born here, end ' +
      'of.',
    held: [{ reason: 'premod_page' }, { reason: 'word_list', matched: 'spongers' }],
    decided: {
      by: 'moira',
      when: [-20, '09:25'],
      rule: 4,
      note: 'Say what you think of the rule. This is about where people come from.',
    },
  },
  {
    by: 'tessa',
    when: [-19, '12:15'],
    section: 'who-can-join',
    text:
      "The exception for people who can't go home because somebody would hurt them: please " +
      'say how we prove it without going back for paperwork. I had to ask my neighbour to ' +
      'photograph a gas bill through the window.',
    held: [{ reason: 'premod_page' }, { reason: 'new_contributor' }],
    decided: { by: 'gwen', when: [-19, '12:59'] },
    supports: 7,
    themes: ['proof:for'],
    replies: [
      {
        official: 'whitlock',
        when: [-17, '09:45'],
        text:
          'You should never be asked to go back for a document. The draft will say that a ' +
          'letter from a refuge, a GP, a teacher or the police is enough, and that one is ' +
          'enough. I am sorry that it was otherwise.',
        supports: 16,
      },
    ],
  },
  {
    by: 'dev',
    when: [-18, '21:20'],
    section: 'local-connection',
    text:
      'Is a 16 hour job checked once or every year? Zero hours contracts go 30, 6, 22, 0. ' +
      "Average it over 3 months or you'll lose half the care workers in town.",
    held: [{ reason: 'premod_page' }],
    decided: { by: 'moira', when: [-17, '09:37'] },
    themes: ['local-connection:mixed'],
  },
  {
    by: 'jess',
    when: [-17, '10:50'],
    ward: 'Eastfield',
    section: 'how-we-choose',
    text:
      "Longest waiting first sounds fair till you see there's been four 3-beds let in " +
      'Eastfield in two years. Being first in a queue for a shop with nothing in it. We need ' +
      'the homes splitting by size when you publish or nobody will know.',
    held: [{ reason: 'premod_page' }],
    decided: { by: 'tariq', when: [-17, '12:15'] },
    supports: 11,
    themes: ['family-homes:for', 'overcrowding:for'],
    replies: [
      {
        by: 'hana',
        when: [-15, '22:40'],
        text: 'and 4 beds. there were none. i looked',
        held: [{ reason: 'premod_page' }],
        decided: { by: 'gwen', when: [-14, '10:09'] },
        supports: 3,
        themes: ['family-homes:for'],
      },
    ],
  },
]
