import type { DemoPublication } from '../content.ts'

export const whatAHomeIsFor: DemoPublication = {
  slug: 'what-a-home-is-for',
  kind: 'speech',
  voice: 'member',
  by: 'whitlock',
  title: 'What a home is for',
  summary:
    'Speech to the borough’s tenants’ conference on the housing list, and on why 4,100 ' +
    'households deserve to be told the truth about it.',
  body: `Friends, I was asked to talk for twenty minutes about allocations policy. I have
been to your conferences before, so I shall talk for ten and then you can tell me what I got
wrong.

A home is for shutting the door. That is nearly all of it. It is for knowing where you will be on
Thursday, for leaving a bike in a hall, for painting a wall a colour that your sister thinks is a
mistake. Everything else we do in this department is a way of getting somebody to a door they can
shut.

There are 4,100 households on our list. Last year we let 318 homes. I would like every politician
who talks about housing to have to say those two numbers first, like a grace before a meal.

## What the list does to people

Because nobody says the numbers, people wait as if waiting were a queue. It is not a queue. I met
a man in the surgery at Mill Lane who had been on the list for eleven years and was in band D. He
asked where he had got to. The honest answer was that he had not been moving. Nobody in eleven
years had told him so.

I think that is worse than a no. A person can plan around a no.

## What I want to change

We have published a draft scheme called A fairer list. It does three things.

- It tells every applicant, once a year and in plain words, how likely an offer is in the next two
  years.
- It counts overcrowding by who sleeps in which room, not by who is written on the form.
- It stops treating three years in the borough as if it were a virtue in a baby.

There will be people who lose by it. I am not going to stand here and tell you that 318 homes can
be shared out so that 4,100 households are pleased. What I can promise is that the rules will be
few enough to print on a card, and that we shall publish every month how they were used.

## What I ask of you

Read it. It is nine pages. Tell me the case it gets wrong; you will know somebody. Do not be
polite. The last scheme was written politely, and look at it.

Thank you. The tea urn is on, and I am told it works this year.
`,
  published: [-24, '13:00'],
  closes: [20, '17:00'],
  moderation: 'first_comment',
  speech: {
    event: 'Ambleford Tenants’ Conference',
    venue: 'Mill Lane Community Hall',
    delivered: -24,
    text: 'check_against_delivery',
  },
  supports: 15,
  comments: [
    {
      by: 'anon',
      when: [-24, '20:40'],
      text:
        'I was there. I am a band D, six years. Nobody told me either. I sat in the car after ' +
        'and did the sum with the numbers you said. I would rather know.',
      supports: 18,
      themes: ['plain-answers:for'],
      replies: [
        {
          official: 'whitlock',
          when: [-22, '10:15'],
          text:
            'Thank you for saying so. Ring the number on your last letter and ask for your ' +
            'likelihood: since Monday the team gives it to anyone who asks, without waiting ' +
            'for the new scheme.',
          supports: 15,
          replies: [
            {
              by: 'anon',
              when: [-21, '18:30'],
              text:
                "Rang. 'Less than one in a hundred.' She said sorry and she meant it. Going to " +
                "look at private with my sister's deposit. Thats the first plan I have had in " +
                'years',
              supports: 11,
              themes: ['plain-answers:for'],
            },
          ],
        },
      ],
    },
    {
      by: 'sid',
      when: [-24, '21:55'],
      text: 'The urn did not work.',
      supports: 9,
      replies: [
        {
          by: 'pauline',
          when: [-23, '09:05'],
          text: 'It worked. It was just thinking about it.',
          supports: 7,
        },
      ],
    },
    {
      by: 'kwame',
      when: [-23, '19:20'],
      text:
        'Who sleeps in which room is the right question. We are three adults and two kids in ' +
        'what the form calls adequate. My brother sleeps in shifts with my nephew, one bed, ' +
        'like a submarine.',
      supports: 6,
      themes: ['overcrowding:for'],
    },
    {
      by: 'kel',
      when: [-22, '13:40'],
      text:
        'Nice words. 318 homes. How many did you sell last year and how many did you build? ' +
        'Funny how those two numbers never get said before the meal.',
      supports: 4,
      themes: ['plain-answers:mixed'],
    },
    {
      by: 'jess',
      when: [-20, '11:25'],
      text:
        'Please build some threes. Every new block round Eastfield is ones and twos with a ' +
        "roof garden nobody's allowed on.",
      supports: 8,
      themes: ['family-homes:for'],
    },
    {
      by: 'george',
      when: [-18, '10:30'],
      state: 'withdrawn',
      text:
        'I was under the impression that this conference was open to leaseholders. It appears ' +
        'that I had the wrong evening.',
    },
    {
      by: 'rosa',
      when: [-14, '17:50'],
      text:
        'I have a pupil who does his homework in the bath. Dry, with a cushion. His mum is ' +
        "proud of the arrangement and so is he, and I go home and I can't stop thinking about " +
        'it.',
      supports: 5,
      themes: ['overcrowding:for', 'family-homes:for'],
    },
    {
      by: 'hana',
      when: [-6, '23:10'],
      text: 'whats the card going to say? can we see a draft of the card',
      supports: 3,
      themes: ['plain-answers:for'],
    },
    {
      by: 'tessa',
      when: [-1, '20:15'],
      state: 'held',
      text:
        "I don't think he's a liar, I think he's the first one to say the number. But will the " +
        'next one say it?',
      held: [{ reason: 'word_list', matched: 'liar' }],
    },
  ],
}
