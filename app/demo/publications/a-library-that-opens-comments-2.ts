import type { DemoComment } from '../content.ts'

export const aLibraryThatOpensComments2: DemoComment[] = [
  {
    by: 'eleri',
    when: [-55, '20:15'],
    section: 'books-and-tickets',
    text:
      "Diolch am y cyfle i ymateb. Hoffwn weld mwy o lyfrau Cymraeg i blant bach; mae'r " +
      "silff bresennol yn llai na'r popty.\n\n" +
      'In English: thank you for the chance to respond. I would like more Welsh books for ' +
      'small children. The present shelf is smaller than the oven, and I have read all of ' +
      'it, to three children.',
    held: [{ reason: 'new_contributor' }],
    decided: { by: 'tariq', when: [-54, '09:31'] },
    supports: 6,
    themes: ['languages:for'],
    replies: [
      {
        by: 'owen',
        when: [-54, '12:50'],
        text:
          "Cytuno'n llwyr. There are more of us here than the council thinks; the Saturday " +
          'school has 31 children this year.',
        supports: 4,
        themes: ['languages:for'],
      },
      {
        by: 'marek',
        when: [-53, '06:10'],
        text:
          'Same for Polish. My daughter has finished both shelves. She is eight and now ' +
          'reads the instruction for boiler.',
        supports: 5,
        themes: ['languages:for'],
      },
    ],
  },
  {
    by: 'fatima',
    when: [-55, '13:35'],
    section: 'getting-there',
    text:
      "I don't drive. My mum doesn't drive. The plan says nobody should need a car and then " +
      'closes the one branch we can walk to. If we did drive, Market Street car park is ' +
      '£2.80 for two hours, so either way story time costs more than the book.',
    supports: 15,
    themes: ['getting-there:for', 'eastfield:for', 'parking:for'],
    replies: [
      {
        by: 'kwame',
        when: [-54, '21:40'],
        text:
          'I drive the 17. There is a lay-by outside Eastfield library that has been coned ' +
          'off since the gas works two years ago. Take the cones away and I could stop at ' +
          'the door. I am not allowed to stop at cones, I have asked.',
        supports: 10,
        themes: ['getting-there:for'],
        replies: [
          {
            official: 'council',
            when: [-51, '10:30'],
            text:
              'The cones were left after works that finished 22 months ago. Highways removed ' +
              "them yesterday. A stop needs the bus company's agreement and a raised kerb " +
              '(£6,400); we have asked the company for a date.',
            supports: 18,
            replies: [
              {
                by: 'kwame',
                when: [-51, '19:55'],
                text:
                  'Saw it this morning. Two years of cones, gone in three days because of a ' +
                  "library page. I'll be here more often.",
                supports: 13,
                themes: ['getting-there:for'],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    by: 'pauline',
    when: [-54, '10:45'],
    section: 'getting-there',
    text:
      'I look after my husband and the van is the only person who comes to our door and ' +
      "isn't measuring something. You say it carries on. For how long? Same day each " +
      'fortnight? He likes the driver and he likes to know.',
    supports: 9,
    themes: ['getting-there:mixed'],
    replies: [
      {
        official: 'okafor',
        when: [-50, '15:20'],
        text:
          'For as long as this strategy runs, which is five years, on the same fortnightly ' +
          'day. The van and its driver are paid for in the figures above; they are not part ' +
          'of the saving.',
        supports: 10,
      },
    ],
  },
  {
    by: 'rita',
    when: [-53, '17:30'],
    section: 'branches',
    text: 'No closures. Simple.',
    supports: 2,
    themes: ['eastfield:for'],
  },
  {
    by: 'nisha',
    when: [-52, '22:05'],
    section: 'opening-hours',
    text:
      "I open the pharmacy at 8.30 and there's always a row of mums and dads outside the " +
      'library on Market Street, in the wet, watching a man hoover through the glass. 8.30 ' +
      'is right. Half past eight on a Saturday too?',
    supports: 8,
    themes: ['opening-hours:for'],
    replies: [
      {
        by: 'ivor',
        when: [-51, '09:15'],
        text: 'Give the man with the hoover a chance.',
        supports: 6,
        themes: ['opening-hours:mixed'],
      },
    ],
  },
  {
    by: 'hana',
    when: [-51, '23:50'],
    ward: 'Market',
    section: 'opening-hours',
    text:
      "8.30 is lovely for pushchairs but what about evenings. I'm doing A levels in a flat " +
      'with five people in it and Market St shuts at 6 three nights a week. 8pm on Tues and ' +
      'Thurs is good. Wednesday would be better than good',
    supports: 12,
    themes: ['opening-hours:mixed'],
    replies: [
      {
        by: 'rosa',
        when: [-50, '17:10'],
        text:
          'Teacher here: seconded. My sixth formers revise in the burger place because it ' +
          'has light and plugs. Two more evenings would cost less than one set of ' +
          'self-service machines.',
        supports: 7,
        themes: ['opening-hours:mixed', 'children:for'],
      },
    ],
  },
  {
    by: 'kel',
    when: [-50, '12:25'],
    section: 'branches',
    text:
      "Trying again without the word you didn't like. It is a disgrace that the three " +
      'branches you picked are the three where people have least. Cinder Lane is next to the ' +
      'food bank. Did anyone look at a map of who lives there or only a map of boilers?',
    held: [{ reason: 'word_list', matched: 'disgrace' }],
    decided: { by: 'tariq', when: [-50, '14:15'] },
    supports: 3,
    themes: ['eastfield:for'],
    replies: [
      {
        by: 'quentin',
        when: [-49, '10:40'],
        text:
          'They did: page 22 of the equality assessment. Eastfield and Cinder Lane are both ' +
          "in the poorest fifth of the borough. It then says 'impact mitigated by digital " +
          "offer', which is a sentence I would like somebody to say out loud on Cinder Lane.",
        supports: 8,
        themes: ['eastfield:mixed'],
      },
    ],
  },
  {
    by: 'dev',
    when: [-48, '20:22'],
    section: 'local-studies',
    text:
      "£10k a year of scanning is about 9,000 newspaper pages if you don't buy a gold plated " +
      'scanner. At that rate the Ambleford Courier alone takes 14 years. Not complaining. ' +
      'Just start with the 1890s, the paper is going to crumbs.',
    supports: 5,
    themes: ['local-studies:for'],
  },
  {
    by: 'lorna',
    when: [-47, '14:15'],
    section: 'books-and-tickets',
    text:
      'No fines for kids. Thank you thank you thank you. We owe £11.40 for a dinosaur book ' +
      'that is behind the radiator and we have been too embarassed to come back since March.',
    supports: 4,
    themes: ['children:for'],
    replies: [
      {
        by: 'sid',
        when: [-47, '18:05'],
        text: 'The dinosaur has the run of the place now. Let it go.',
        supports: 14,
        themes: ['children:for'],
      },
    ],
  },
  {
    by: 'steve',
    when: [-46, '07:20'],
    section: 'branches',
    state: 'lapsed',
    text:
      'Sign here to save Eastfield www.example.com/petition-page and tell your mates. ' +
      'Numbers are what they listen to.',
    held: [{ reason: 'links', matched: 'www.example.com/petition-page' }],
    decided: {
      by: 'gwen',
      when: [-46, '10:10'],
      rule: 7,
      note:
        'The link goes to a page that sells T-shirts. Take the link out and we can publish ' +
        'the rest.',
    },
    themes: ['eastfield:for'],
  },
]
