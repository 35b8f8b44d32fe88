import type { DemoComment } from '../content.ts'

export const parkingOnTheGroveComments2: DemoComment[] = [
  {
    by: 'ivor',
    when: [-2, '09:05'],
    state: 'unread',
    text: 'What about the caravan.',
    supports: 4,
    replies: [
      {
        by: 'sid',
        when: [-2, '19:45'],
        state: 'held',
        text: 'The caravan has been here longer than most of us. The caravan gets a vote.',
        held: [{ reason: 'reported' }],
        supports: 7,
      },
    ],
  },
  {
    by: 'owen',
    when: [-2, '20:50'],
    state: 'unread',
    text:
      'Take one space in every twenty for a bike hangar: six bikes, £72 a year each. Waiting ' +
      'list on my street is eleven people for none.',
    supports: 2,
  },
  {
    by: 'fatima',
    when: [-1, '13:15'],
    state: 'unread',
    text:
      "I live on Orchard Road, the bit where 'some cars will move'. Nobody's written to us. " +
      'When you say come back, come back when? We are already full by half 8.',
  },
  {
    by: 'ada',
    when: [-1, '16:10'],
    state: 'held',
    text:
      'I rang the parking line again about the dropped kerb and got the machine. If anybody ' +
      "else has trouble, ring me on 07700 900142 and we'll go down to the town hall " +
      'together.',
    held: [{ reason: 'word_list', matched: '07700 900142' }],
  },
  {
    by: 'xanthe',
    when: [-1, '19:30'],
    state: 'held',
    text:
      "Just moved onto Chantry Lane. The estate agent told us permits were 'definitely " +
      "happening' and put it in the advert. Is that allowed, when you're still asking?",
    held: [{ reason: 'new_contributor' }],
  },
  {
    by: 'umar',
    when: [-2, '21:10'],
    state: 'held',
    text:
      'My taxi is my work and my family car in one. Second permit price for a work car is ' +
      'not right. Will a licensed taxi count as first or second?',
    held: [{ reason: 'new_contributor' }],
  },
  {
    by: 'kel',
    when: [-4, '22:15'],
    state: 'held',
    text:
      "You people have never once asked anyone on the Grove what they want before you'd " +
      "already drawn the map. You come round with a clipboard and a smile and it's done. I'd " +
      'respect it more if you just sent the bill.',
    held: [{ reason: 'reported' }],
  },
  {
    by: 'marek',
    when: [0, '06:05'],
    state: 'held',
    text:
      'Count at night also please. At 2 when I leave for the gritter there are vans with ' +
      "nobody's name on. Count at night also please.",
    held: [{ reason: 'repeat' }],
  },
]
