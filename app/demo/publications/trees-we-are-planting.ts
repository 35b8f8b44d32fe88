import type { DemoPublication } from '../content.ts'

export const treesWeArePlanting: DemoPublication = {
  slug: 'trees-we-are-planting',
  kind: 'post',
  voice: 'member',
  by: 'adeyemi',
  title: 'Trees we are planting, and the ones we lost',
  summary:
    'Four hundred and twelve young trees this season, on 38 streets. Last year one in five ' +
    'died of thirst, and that was our doing.',
  body: `Last winter we planted 350 trees. By September 71 of them were dead. I asked
why, and the answer was short: nobody had watered them in June. The contract said two visits. It
was the driest June for thirty years and they got two visits.

This season we plant 412, and the contract has changed.

- Ten visits in the first summer, more if it does not rain for a fortnight.
- A green bag round each trunk, which holds 75 litres. Anybody may fill it.
- A brass tag with a number. Ring us with the number and we know which tree.

Most are field maple, hornbeam and wild cherry. There are 26 limes for Lime Walk, which has had
none since 1974, and nine black poplars at Mill Meadow, where they like wet feet.

The trees cost £187,000, or £454 each with three years’ watering. If there is a gap on your
street, tell us where. If there is one in front of your window that you would rather keep as a
gap, tell us that too.
`,
  published: [-22, '14:00'],
  closes: [8, '17:00'],
  moderation: 'after_publication',
  supports: 18,
  comments: [
    {
      by: 'ada',
      when: [-21, '10:50'],
      text:
        "Four lime trees outside 2 to 8 on the Lime Walk corner please, that's where the old " +
        'stumps were. I will fill the bags. I have a hose and very little else to do at 6am.',
      supports: 11,
    },
    {
      by: 'owen',
      when: [-20, '08:05'],
      text:
        "Thank you for printing the 71. I've never before seen a council count its own dead " +
        'trees.',
      supports: 6,
    },
    {
      by: 'sid',
      when: [-18, '19:10'],
      text: "Number 0231 is outside mine. I've called her Maureen.",
      supports: 14,
    },
    {
      by: 'will',
      when: [-3, '18:50'],
      state: 'unread',
      text: "Not cherry outside the shops. Blossom's lovely for a week then it's slippy for two.",
    },
    {
      by: 'jess',
      when: [-1, '11:35'],
      state: 'unread',
      text:
        "Eastfield got 6 of the 412. I counted the list. Is it because we've got a green? You " +
        "can't sit under a green.",
      supports: 2,
    },
  ],
}
