import type { DemoComment } from '../content.ts'

export const aLibraryThatOpensComments: DemoComment[] = [
  {
    by: 'marjorie',
    when: [-59, '08:12'],
    section: 'local-studies',
    text:
      'Please keep somewhere quiet with the local maps and the old newspapers. You cannot ' +
      'search what was never scanned.',
    supports: 23,
    themes: ['local-studies:for'],
    replies: [
      {
        official: 'okafor',
        when: [-58, '14:40'],
        text:
          'They stay. The local studies room moves to Market Street whole, with the fiche ' +
          'readers, and we have added £10,000 a year for scanning. It is now in section 4.',
        supports: 29,
        replies: [
          {
            by: 'dev',
            when: [-57, '19:03'],
            text:
              'Good. Could the volunteer who knows the collection, Mrs Entwhistle at 9 ' +
              "Tanner's Row, be asked before it moves?",
            held: [{ reason: 'word_list', matched: "Tanner's Row" }],
            decided: { by: 'gwen', when: [-56, '09:48'] },
            redactions: [
              { words: "Mrs Entwhistle at 9 Tanner's Row", category: 'personal_information' },
            ],
            supports: 4,
            themes: ['local-studies:for', 'staff:for'],
            replies: [
              {
                by: 'marjorie',
                when: [-56, '10:20'],
                text:
                  'I have asked her. She says nobody should lift a single drawer until she ' +
                  'has shown them which ones stick.',
                supports: 6,
                themes: ['local-studies:for'],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    by: 'ivor',
    when: [-59, '09:40'],
    section: 'branches',
    text: 'Leave Eastfield alone.',
    supports: 11,
    themes: ['eastfield:for'],
    replies: [
      {
        by: 'jess',
        when: [-58, '12:02'],
        ward: 'Eastfield',
        text:
          'What he said. I timed it. From Eastfield green to Market Street is the 17 to the ' +
          "depot, wait, then the 4. Fifty minutes with a pram and that's if the ramp works. " +
          "The plan calls it 'a short journey by bus' in the business case. By who, a crow?",
        supports: 19,
        themes: ['eastfield:for', 'getting-there:for'],
        replies: [
          {
            official: 'okafor',
            when: [-56, '11:15'],
            text:
              'You timed it properly and we had not. The business case used the timetable at ' +
              '11am and assumed nobody misses the change. An officer did the journey with a ' +
              'pushchair on Tuesday: 54 minutes. I have asked for an option that keeps ' +
              'Eastfield on fewer days, with a cost, before this goes to cabinet.',
            supports: 21,
            replies: [
              {
                by: 'jess',
                when: [-56, '20:31'],
                text: 'Fair play for actually sending someone. Hope they got a seat.',
                supports: 12,
                themes: ['eastfield:for'],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    by: 'steve',
    when: [-57, '06:55'],
    section: 'opening-hours',
    text:
      'Opening at 8.30 is the first thing in this plan that sounds like it was written by ' +
      'someone with children. Will the toddler group room be open then too?',
    supports: 17,
    themes: ['opening-hours:for', 'children:for'],
    replies: [
      {
        official: 'okafor',
        when: [-55, '10:05'],
        text:
          'Yes, from the first morning. The room is unlocked with the front door, the ' +
          'heating comes on at 7.45, and nobody has to book it before 10.',
        supports: 14,
        replies: [
          {
            by: 'lorna',
            when: [-54, '13:20'],
            text:
              "I'm a childminder with four under five. If that heating promise holds you " +
              'will see me every day that it rains, so every day.',
            supports: 3,
            themes: ['opening-hours:for', 'children:for'],
          },
        ],
      },
    ],
  },
  {
    by: 'kel',
    when: [-57, '21:10'],
    state: 'withheld',
    text:
      "The whole lot of you are parasites. You've never set foot in Eastfield and you can " +
      "close it from a nice warm office can't you.",
    held: [{ reason: 'word_list', matched: 'parasites' }],
    decided: {
      by: 'moira',
      when: [-56, '09:31'],
      rule: 3,
      note:
        'The point about Eastfield is fair and can be made without the insult. You are ' +
        'welcome to send it again.',
    },
    themes: ['eastfield:for'],
  },
  {
    by: 'george',
    when: [-56, '11:30'],
    section: 'books-and-tickets',
    text:
      'I must take issue with the treatment of reference. A library without a reference ' +
      'shelf is a waiting room with novels.\n\n' +
      'You say the encyclopedias were opened 212 times. By what means was this counted? I ' +
      'was in Market Street on nineteen occasions last year and consulted the county ' +
      'histories on every one, and at no point did anybody with a clipboard approach me.\n\n' +
      'I accept that most people now look things up on a telephone. Most people now also ' +
      'believe the first thing the telephone tells them. A printed work has an editor, a ' +
      'date and a page number, and it does not change its mind between Monday and Wednesday.\n\n' +
      'Keep the shelves. If money must be found, I suggest the self-service machines, which ' +
      'have never once recognised my ticket.',
    supports: 5,
    themes: ['reference-shelf:for'],
    replies: [
      {
        by: 'sid',
        when: [-56, '18:44'],
        text: 'George you ARE the 212 times.',
        supports: 16,
        themes: ['reference-shelf:for'],
        replies: [
          {
            by: 'george',
            when: [-55, '09:12'],
            text: 'I make it nineteen, but I take the remark in the spirit intended.',
            supports: 9,
            themes: ['reference-shelf:for'],
          },
        ],
      },
      {
        by: 'quentin',
        when: [-55, '16:05'],
        text:
          'The count is in appendix C: books left on tables, tallied at closing by staff, so ' +
          'it undercounts anyone tidy. Even if you treble it, 636 uses over twelve branches ' +
          'is one per branch per week. I would spend the £38,000 on the book fund.',
        supports: 7,
        themes: ['reference-shelf:against'],
      },
    ],
  },
  {
    by: 'tom',
    when: [-56, '15:50'],
    onBehalfOf: 'Ambleford Adult Reading Group',
    section: 'books-and-tickets',
    text:
      'As someone who teaches adults to read, the tickets for primary children are the part ' +
      "I like, and the silence about their parents is the part I don't. One in seven of my " +
      'learners signed the school form without being able to read it. Please put the easy ' +
      "readers where an adult can pick them up without standing in the children's corner, " +
      'and please tell staff why.',
    held: [{ reason: 'new_contributor' }],
    decided: { by: 'moira', when: [-55, '09:11'] },
    supports: 13,
    themes: ['children:mixed', 'staff:for'],
    replies: [
      {
        official: 'okafor',
        when: [-53, '12:10'],
        text:
          'That is a better idea than anything in our draft. Easy readers for adults will ' +
          'have a bay by the door in all nine branches, with plain covers. I would like two ' +
          'of your learners to choose the first hundred titles, if they are willing.',
        supports: 11,
        replies: [
          {
            by: 'tom',
            when: [-52, '19:25'],
            text:
              'They are. One of them laughed for a minute and then asked if it was a trick. ' +
              'It is not often they are asked.',
            supports: 8,
            themes: ['staff:for'],
          },
        ],
      },
    ],
  },
]
