import type { DemoPublication } from '../content.ts'

export const budgetInOnePage: DemoPublication = {
  slug: 'budget-in-one-page',
  kind: 'post',
  voice: 'council',
  by: 'hargreave',
  title: 'The budget in one page',
  summary:
    'Where £148 million comes from, where it goes, and the £6.3 million gap. One page, ' +
    'because nobody reads the other 312.',
  body: `Ambleford will spend £148.0 million next year on the services it runs. This is
all of it. Pence are rounded, so they come to 99p.

| What it is spent on | £ million | Of every £1 |
| --- | ---: | ---: |
| Care for adults | 58.2 | 39p |
| Children’s services | 36.1 | 24p |
| Streets, bins and parks | 19.4 | 13p |
| Back office and customer services | 11.3 | 8p |
| Housing and homelessness | 8.9 | 6p |
| Libraries and culture | 6.2 | 4p |
| Paying back what we borrowed | 7.9 | 5p |

| Where it comes from | £ million |
| --- | ---: |
| Council tax | 71.6 |
| Business rates we keep | 34.8 |
| Government grants | 27.2 |
| Fees and charges | 8.1 |
| **Not yet found** | **6.3** |

## The gap

The gap is £6.3 million. A 1% rise in council tax brings in £761,000, so tax alone would need to
go up by 8.8%, and the law stops us at 4.99% without a vote. That would bring in £3.6 million. The
other £2.7 million has to be saved or earned.

Cabinet has not decided how. The proposals come out in six weeks, each on a page like this one.
What should they be tested against?
`,
  published: [-12, '09:30'],
  closes: [16, '17:00'],
  moderation: 'after_publication',
  revisions: [
    {
      when: [-8, '15:20'],
      changeNote: 'Corrected: a 1% rise brings in £716,000. The first edition said £761,000.',
      replace: [
        {
          from: 'A 1% rise in council tax brings in £761,000',
          to: 'A 1% rise in council tax brings in £716,000',
        },
      ],
    },
  ],
  supports: 13,
  comments: [
    {
      by: 'quentin',
      when: [-12, '12:05'],
      text:
        'One page, thank you. But £6.3m divided by 8.8 is £716,000, not £761,000. I think ' +
        "somebody's fingers have crossed.",
      supports: 17,
      replies: [
        {
          official: 'hargreave',
          when: [-8, '15:40'],
          text:
            'They had. It is £716,000 and is now corrected above, with your name on the office ' +
            'wall under ‘pencils’. Everything else adds up; we have checked it twice since.',
          supports: 14,
          replies: [
            {
              by: 'quentin',
              when: [-8, '18:10'],
              text: 'I checked it three times. It does.',
              supports: 6,
            },
          ],
        },
      ],
    },
    {
      by: 'marek',
      when: [-11, '05:45'],
      text:
        'More evening buses please. Last 22 from the hospital is 19.10 and my shift starts at ' +
        '22. I walk 50 minutes.',
      supports: 5,
    },
    { by: 'ivor', when: [-10, '09:00'], text: 'Cut the glossy leaflets first.', supports: 8 },
    {
      by: 'dev',
      when: [-6, '20:15'],
      text: '7.9 on old debt. More than libraries! What did we buy and have we still got it?',
      supports: 3,
    },
    {
      by: 'nisha',
      when: [-3, '21:20'],
      state: 'unread',
      text:
        'Test them against this: what will it cost somebody else? When you stop the Tuesday ' +
        "clinic bus I get eleven people in the shop who can't get to the clinic. It's still a " +
        "cost, it's just behind my counter.",
      supports: 4,
    },
    {
      by: 'kel',
      when: [-2, '19:55'],
      state: 'unread',
      text: "4.99 every single year. My wages haven't gone up 4.99 in any of them.",
      supports: 2,
    },
    {
      by: 'rosa',
      when: [-1, '17:20'],
      state: 'unread',
      text:
        "Could schools have this page? Year 6 would fix it by lunchtime and they'd start with " +
        'the chairs.',
      supports: 1,
    },
    {
      by: 'yusuf',
      when: [-1, '08:45'],
      state: 'held',
      text:
        'If I have no address I pay no council tax but I would like to say something about the ' +
        'money also. Am I allowed? It is about the showers at the leisure centre being £4.',
      held: [{ reason: 'new_contributor' }],
    },
  ],
}
