import type { DemoComment } from '../content.ts'

export const aLibraryThatOpensComments3: DemoComment[] = [
  {
    by: 'marek',
    when: [-45, '05:50'],
    section: 'opening-hours',
    text:
      'I finish night shift at 7.30. Bus 22 passes library at 8.20. Now I walk past closed ' +
      'door and go home to sleep without a book. With 8.30 I wait ten minutes, take book, ' +
      'sleep. Very good plan, from me five stars.',
    supports: 6,
    themes: ['opening-hours:for'],
  },
  {
    by: 'ada',
    when: [-44, '16:40'],
    ward: 'Grove',
    section: 'getting-there',
    text:
      "If you want people from the Grove side to use Market Street, give an hour's free " +
      'parking to anyone who shows a ticket. £2.80 to return a book on time so as not to pay ' +
      'a 20p fine is comedy.',
    supports: 7,
    themes: ['parking:for'],
  },
  {
    by: 'pauline',
    when: [-42, '11:05'],
    section: 'opening-hours',
    text:
      "'At least two paid members of staff.' Please hold on to that sentence when somebody " +
      'with a spreadsheet comes for it. I volunteer on Thursdays. I can shelve. I cannot do ' +
      'what Bev did when a man collapsed in large print.',
    supports: 8,
    themes: ['staff:for'],
  },
  {
    by: 'george',
    when: [-41, '10:10'],
    section: 'local-studies',
    state: 'withheld',
    text:
      'I notice the plan is silent about the enclosure map, which was stolen from the Corn ' +
      'Exchange by a certain retired archivist, Mr Dunmore, and now hangs in his hall. Draw ' +
      'your own conclusions.',
    held: [{ reason: 'word_list', matched: 'stolen' }],
    decided: {
      by: 'moira',
      when: [-41, '11:20'],
      rule: 6,
      note:
        'This says a named person took council property. If you know something, the audit ' +
        'service can look into it in confidence.',
    },
    themes: ['local-studies:none'],
  },
  {
    by: 'will',
    when: [-39, '18:25'],
    ward: 'Eastfield',
    section: 'branches',
    text:
      "I'm Eastfield born and I've been in it twice. There were buckets on the floor both " +
      'times. Shut it, put the £260k into Market Street and run a bus that goes straight ' +
      'there. There, somebody had to say it.',
    supports: 4,
    themes: ['eastfield:against', 'getting-there:for'],
    replies: [
      {
        by: 'jess',
        when: [-37, '09:05'],
        text:
          "We could hear you breathing in the car park Will. Come on a Saturday, I'll show " +
          "you who's in there between the buckets.",
        supports: 9,
        themes: ['eastfield:for'],
      },
    ],
  },
  {
    by: 'kwame',
    when: [-38, '20:10'],
    section: 'branches',
    text:
      'Sunday league lads on my bus used to get off at Northgate to use the computers. You ' +
      "say 230 visits a week. That's 230 people with a reason to be somewhere. What's the " +
      'plan for them specifically?',
    supports: 5,
    themes: ['eastfield:for', 'children:for'],
  },
  {
    by: 'jess',
    when: [-35, '09:30'],
    onBehalfOf: 'Friends of Eastfield Library',
    ward: 'Eastfield',
    section: 'branches',
    text:
      'Three days a week at Eastfield would do it. We met at the church hall, 43 of us and a ' +
      "dog. Monday for toddlers, Wednesday after school, Saturday for everyone else. We'd " +
      'rather have three real days than five days of maybe.',
    supports: 18,
    themes: ['eastfield:for', 'getting-there:for'],
    replies: [
      {
        by: 'fatima',
        when: [-34, '12:45'],
        text:
          'I was there. Monday Wednesday Saturday. Everybody put their hand up, I think the ' +
          'dog did.',
        supports: 9,
        themes: ['eastfield:for'],
      },
    ],
  },
  {
    by: 'anon',
    when: [-30, '22:15'],
    section: 'books-and-tickets',
    text:
      'My lad got his ticket through the school last week, first one in our family. He asked ' +
      "the lady if he had to give the ticket back as well as the book. She said no it's " +
      "yours. That's all I wanted to say.",
    supports: 6,
    themes: ['children:for', 'staff:mixed'],
  },
  {
    by: 'rita',
    when: [-26, '08:05'],
    section: 'branches',
    state: 'removed',
    text:
      'Close the town hall instead. The one on the poster looks like she was drawn on a ' +
      'balloon anyway.',
    held: [{ reason: 'reported' }],
    decided: {
      by: 'tariq',
      when: [-25, '09:40'],
      rule: 3,
      note:
        "Readers reported this. The second sentence is about a person's looks, not about " +
        'the library.',
    },
    themes: ['eastfield:for'],
  },
  {
    by: 'owen',
    when: [-19, '19:30'],
    section: 'getting-there',
    text:
      'Nowhere to lock a bike at six of the nine. Four hoops outside each, £180 a hoop, and ' +
      'you can stop worrying about the car park.',
    supports: 5,
    themes: ['getting-there:mixed', 'parking:mixed'],
  },
]
