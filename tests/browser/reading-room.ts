/** What forty people and two letters say of the reading room, and under which theme it is coded. */
export const ROOM = 'Keep the reading room'
export const HOURS = 'Longer hours'
export const CAFE = 'A café instead'

export type Said = { words: string; theme: string; stance: 'For' | 'Against' | 'Mixed' }

export const RESIDENTS: (Said & { name: string; answer: string })[] = [
  {
    name: 'Marjorie Teale',
    words: 'I have read the papers there every Tuesday since my husband died.',
    theme: ROOM,
    stance: 'For',
    answer: `${ROOM}: adopted`,
  },
  {
    name: 'Hana K',
    words: 'Open it in the evening, but not so late that nobody can get a bus home.',
    theme: HOURS,
    stance: 'Mixed',
    answer: `${HOURS}: adopted in part`,
  },
  {
    name: 'George Pemberton-Lisle',
    words: 'Sell coffee in it and it would pay for itself within two winters.',
    theme: CAFE,
    stance: 'For',
    answer: `${CAFE}: not adopted`,
  },
]

const SIGNATURES = [
  'Yours, a neighbour.',
  'From Mill Lane.',
  'From Station Road.',
  'With thanks.',
  'Kind regards.',
  'A reader.',
  'A parent of two.',
  'A pensioner.',
  'From the Green.',
  'Best wishes.',
]

const LEAFLET =
  'Please do not close the reading room. It is the only warm and quiet place in the town centre ' +
  'where a person may sit for an hour without buying anything, and children who share a bedroom ' +
  'do their homework at its long table every evening of the school week.'

/** Thirty people send a leaflet in; ten ways of signing it. */
export const CAMPAIGN = [1, 2, 3].flatMap(() => SIGNATURES.map((signed) => `${LEAFLET} ${signed}`))

export const NEIGHBOURS: Said[] = [
  { words: 'My grandson passed his exams at that table.', theme: ROOM, stance: 'For' },
  { words: 'Where else are the county newspapers kept?', theme: ROOM, stance: 'For' },
  { words: 'Silence is rare here; guard what is left of it.', theme: ROOM, stance: 'For' },
  { words: 'Nobody I know has set foot in it for years.', theme: ROOM, stance: 'Against' },
  { words: 'Nurses finish at seven and find the door locked.', theme: HOURS, stance: 'For' },
  { words: 'Try Sundays, when the buses run empty anyway.', theme: HOURS, stance: 'For' },
  { words: 'Cake would bring in more than any archive does.', theme: CAFE, stance: 'For' },
]

export const LETTERS: (Said & { name: string })[] = [
  {
    name: 'The Ambleford Local History Society',
    words: 'Our members have catalogued the deeds in that room by hand since 1971.',
    theme: ROOM,
    stance: 'For',
  },
  {
    name: 'Edith Croft',
    words: 'I write by hand because I have no computer: please stay open after five.',
    theme: HOURS,
    stance: 'For',
  },
]
