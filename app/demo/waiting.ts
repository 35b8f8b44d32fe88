import type { NewcomerKey, ResidentKey } from './council.ts'

/** A comment that came lately. */
export type DemoWaiting = {
  page: string
  by: ResidentKey | NewcomerKey
  /** How much of the time to decide has passed: from three quarters on it is due soon, from 1 on overdue. */
  passed: number
  ward?: string
  text: string
  /** What its author made of it five minutes later. */
  changedTo?: string
  /** Sent twice, as somebody does who saw nothing happen. */
  twice?: true
  reportedBy?: { by: ResidentKey; note: string }[]
}

export const waiting: DemoWaiting[] = [
  {
    page: 'the-mill-meadow-park',
    by: 'gwenllian',
    passed: 0.1,
    ward: 'Mill Meadow',
    text: 'Diolch am gyhoeddi’r cynllun ar gyfer y parc. Mae fy ŵyrion yn chwarae yno bob dydd Sadwrn, ac mae angen mainc a chysgod ger y llyn. A fydd yr arwyddion newydd yn ddwyieithog, fel y cytunodd y cyngor y llynedd?',
  },
  {
    page: 'what-a-home-is-for',
    by: 'bronwen',
    passed: 0.2,
    ward: 'Eastfield',
    text: 'I have not written to a council before. My daughter has been offered a flat on the sixth floor with a pram and no lift on Sundays. Is anybody counting how often the lift stands still?',
  },
  {
    page: 'parking-on-the-grove',
    by: 'marek',
    passed: 0.35,
    text: 'Two places did this and wrote down what happened: https://www.example.org/permit-zones-after-two-years and https://www.example.com/verges-and-vans. Neither moved the cars to the next street for long.',
  },
  {
    page: 'bins-over-christmas',
    by: 'fatima',
    passed: 0.45,
    text: 'Our lane was missed last year becuase the lorry could not turn.',
    changedTo:
      'Our lane was missed last year because the lorry could not turn. Could the crew come before eight, when the cars are still away?',
  },
  {
    page: 'budget-in-one-page',
    by: 'yusuf',
    passed: 0.55,
    text: 'The page says £1.2 million for “transformation”. Which services change, and who is asked first? One line each would do.',
  },
  {
    page: 'safer-crossings',
    by: 'nisha',
    passed: 0.65,
    text: 'The lollipop lady at Holm Road starts at 8:30 and the first children cross at 8:10. Ring me on 01632 960 388 if you want somebody to stand there with you one morning.',
  },
  {
    page: 'parking-on-the-grove',
    by: 'sid',
    passed: 0.8,
    text: 'Whoever thought of charging carers to park outside their mother’s house, string them up. Yes I am angry. I go there twice a day.',
  },
  {
    page: 'what-a-home-is-for',
    by: 'lorna',
    passed: 0.85,
    text: 'Nobody on the list knows where they stand. Publish the position, even if it moves.',
    twice: true,
  },
  {
    page: 'trees-we-are-planting',
    by: 'violet',
    passed: 0.9,
    text: 'The limes on Chantry Lane drip on every car below. Anyone who wants more of them has never scraped a windscreen, or is paid by the nursery.',
    reportedBy: [
      { by: 'hana', note: 'Says without any reason that somebody is paid.' },
      { by: 'will', note: 'A slur on the volunteers of the nursery.' },
      { by: 'owen', note: 'We give those trees for nothing.' },
    ],
  },
  {
    page: 'safer-crossings',
    by: 'quentin',
    passed: 1.2,
    text: 'The beeper at the Penny Hill crossing has been silent since Tuesday. A blind neighbour told me; she now asks strangers whether the man is green.',
  },
  {
    page: 'budget-in-one-page',
    by: 'rosa',
    passed: 1.6,
    text: 'Reserves are eleven weeks of spending on this page and nine in the report of September. Which is it?',
  },
]

const ROOMS = [
  'the kitchen, where the extractor has not worked since the spring and the wall behind the cooker is black again a week after I wash it',
  'the small bedroom, which two children share, with one window that does not shut and another that does not open',
  'the hall, where the meter is, and where the light has gone three times this year and I have changed the fuse myself because the line was engaged',
  'the stairs outside, which belong to nobody as far as I can find out, neither to the council nor to the association, and which nobody sweeps',
  'the bathroom, where the floor is soft by the door, and where the surveyor put his foot and said he would write it down, and I believe that he did',
  'the yard, in which there are now eleven bins for eight homes and no place for a pram, a bicycle or a chair',
]

/** As long as somebody writes who has waited years for a place to say it. */
waiting.push({
  page: 'a-fairer-list',
  by: 'pauline',
  passed: 0.3,
  ward: 'Mill Meadow',
  text: [
    'You ask what a fair list looks like from below, so I went through my home with a pencil and wrote down what each room would say if somebody from the council came to see it. It is long. I would rather be read slowly than answered quickly.',
    ...ROOMS.map(
      (room, number) =>
        `${number + 1}. There is ${room}. I reported it in writing, I kept the letter, and I was told that it does not change my band because it “does not affect the suitability of the property as a whole”. I should like the person who wrote that sentence to say it in that room, on a wet day, with the door shut. If the points count rooms, then count them as they are and not as the plan from 1964 has them.`,
    ),
    'What I ask for is small: that a home is looked at once by the same person who decides, that the points are sent with the reasons, and that whoever is moved down hears it before their neighbours do. I have nothing against the families who come first. I want to know that somebody looked.',
  ].join('\n\n'),
})
