import type { DemoPublication } from '../content.ts'

export const aWarmRoomThisWinter: DemoPublication = {
  slug: 'a-warm-room-this-winter',
  kind: 'post',
  voice: 'council',
  by: 'okafor',
  title: 'A warm room this winter',
  summary:
    'Fourteen places to be warm, with a hot drink and no questions, from the first cold ' +
    'week until the end of March.',
  body: `Fourteen places in Ambleford will have a warm room this winter. Nobody needs to
book, prove anything or buy anything. There is tea, a plug for your phone and somebody to talk to,
or a corner where nobody will.

## Where and when

- **Market Street library**: Monday to Saturday, 10am to 6pm, until 8pm on Tuesdays and Thursdays
- **Mill Lane Community Hall**: weekdays, noon to 5pm, soup on Wednesdays
- **The chapel on Chantry Lane**: Tuesdays and Fridays, 9.30am to 1pm
- **Eastfield church hall**: Mondays and Thursdays, 10am to 4pm
- Ten more, on a printed list at any library, pharmacy or post office

The 4, 17 and 22 stop within 200 yards of nine of them. If you cannot get to one, ring 01632 960
410 and we will send a volunteer with a car.

Last winter 2,310 people came at least once. It cost £61,000, of which £22,000 was given. What
would have made it easier to walk in for the first time?
`,
  published: [-9, '11:00'],
  closes: [30, '17:00'],
  moderation: 'first_comment',
  supports: 16,
  comments: [
    {
      by: 'anon',
      when: [-8, '19:25'],
      text:
        'The first time is the hard one. I walked past twice. What did it was a lady outside ' +
        "having a smoke who said it's rubbish tea but it's warm. Put her on the poster",
      supports: 13,
      replies: [
        {
          by: 'pauline',
          when: [-7, '10:40'],
          text: 'I know that lady. She says the tea has improved.',
          supports: 8,
        },
      ],
    },
    {
      by: 'george',
      when: [-6, '11:20'],
      text:
        'Sunday is the long day. I notice that there is nothing on the list for it. One need ' +
        'not be poor to find a Sunday cold.',
      supports: 2,
      replies: [
        {
          by: 'tom',
          when: [-5, '17:35'],
          text:
            "Chapel's open Sundays after the service, 12 to 3, anyone. There's a piano. Come " +
            'and be gloomy in company, George.',
          supports: 6,
        },
      ],
    },
    {
      by: 'lorna',
      when: [-1, '13:50'],
      state: 'unread',
      text: 'Are kids allowed to make a noise in them? Asking for four kids.',
      supports: 1,
    },
    {
      by: 'violet',
      when: [-1, '21:00'],
      state: 'held',
      text:
        'I am 77 and have never put a comment on anything. Is there somebody who could show a ' +
        'person how to get the meter to stop flashing? I would come for that, and stay for the ' +
        'tea.',
      held: [{ reason: 'new_contributor' }],
    },
  ],
}
