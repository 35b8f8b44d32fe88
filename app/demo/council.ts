/** Ambleford does not exist, and neither does anyone in it. */
export const members = {
  okafor: {
    name: 'Cllr Priya Okafor',
    post: 'Cabinet Member for Libraries and Culture',
    portfolio: 'Libraries and culture',
  },
  whitlock: { name: 'Cllr Dan Whitlock', post: 'Cabinet Member for Housing', portfolio: 'Housing' },
  hargreave: {
    name: 'Cllr Sunita Hargreave',
    post: 'Cabinet Member for Finance and Customer Services',
    portfolio: 'Finance and customer services',
  },
  pell: {
    name: 'Cllr Joan Pell',
    post: 'Cabinet Member for Streets and Parking',
    portfolio: 'Streets and parking',
  },
  adeyemi: {
    name: 'Cllr Tunde Adeyemi',
    post: 'Cabinet Member for Parks and Environment',
    portfolio: 'Parks and environment',
  },
} as const

export const officers = {
  moira: { name: 'Moira Finch' },
  tariq: { name: 'Tariq Aziz-Bell' },
  gwen: { name: 'Gwen Pritchard' },
} as const

export const administrators = {
  clerk: { name: 'Ada Clerk' },
} as const

export const residents = {
  marjorie: { name: 'Marjorie Teale' },
  dev: { name: 'Dev R' },
  steve: { name: 'Steve M' },
  ada: { name: 'Ada Morrow' },
  tom: { name: 'Tom Addo' },
  kel: { name: 'Kel Banner' },
  eleri: { name: 'Eleri P' },
  rita: { name: 'R. Dickinson' },
  fatima: { name: 'Fatima Noor' },
  george: { name: 'George Pemberton-Lisle' },
  hana: { name: 'Hana K' },
  ivor: { name: 'Ivor Stubbs' },
  jess: { name: 'Jess from Eastfield' },
  kwame: { name: 'Kwame Boateng' },
  lorna: { name: 'Lorna Quick' },
  marek: { name: 'Marek Zielinski' },
  nisha: { name: 'Nisha Patel' },
  owen: { name: 'Owen T' },
  pauline: { name: 'Pauline Grist' },
  quentin: { name: 'Quentin Ashby' },
  rosa: { name: 'Rosa Delgado' },
  sid: { name: 'Sid Varley' },
  tessa: { name: 'Tessa Thorne' },
  umar: { name: 'Umar S' },
  violet: { name: 'Violet Hartley' },
  will: { name: 'Will Croft' },
  xanthe: { name: 'Xanthe Rowe' },
  yusuf: { name: 'Yusuf Demir' },
  zoe: { name: 'Zoe Marsh' },
  anon: { name: 'A tenant on the Mill estate' },
} as const

/** They have an account and have never commented. */
export const newcomers = {
  gwenllian: {
    name: 'Dr Gwenllian Featherstonehaugh-Cholmondeley, for the Friends of Mill Meadow and Penny Hill',
  },
  bronwen: { name: 'Bronwen Tiley' },
} as const

export type MemberKey = keyof typeof members
export type OfficerKey = keyof typeof officers
export type ResidentKey = keyof typeof residents
export type NewcomerKey = keyof typeof newcomers

/** House rules, numbered as the public sees them. A refusal cites one. */
export const houseRules = [
  {
    number: 1,
    title: 'Keep to the subject',
    text: 'Comments are about the page they stand on. Something else may have a page of its own; tell us and we will point you to it.',
    placeholder: false,
  },
  {
    number: 2,
    title: 'No personal information',
    text: 'Do not give anyone’s address, phone number, health or other private details, including your own.',
    placeholder: true,
  },
  {
    number: 3,
    title: 'No personal attacks',
    text: 'Criticise what people decide and do, as hard as you like. Do not abuse them.',
    placeholder: true,
  },
  {
    number: 4,
    title: 'No hatred',
    text: 'Nothing that attacks people for their race, religion, disability, sex, gender reassignment, sexual orientation or age.',
    placeholder: true,
  },
  {
    number: 5,
    title: 'No threats',
    text: 'Nothing that threatens anyone or wishes them harm. We pass threats to the police.',
    placeholder: true,
  },
  {
    number: 6,
    title: 'Nothing unlawful',
    text: 'No claims about a named person that could be defamatory, nothing that could prejudice a court case, nothing that breaks copyright.',
    placeholder: true,
  },
  {
    number: 7,
    title: 'No advertising',
    text: 'No selling, and no links that have nothing to do with the page.',
    placeholder: false,
  },
  {
    number: 8,
    title: 'Say it once',
    text: 'The same words posted again and again count once and are shown once.',
    placeholder: false,
  },
  {
    number: 9,
    title: 'Be yourself',
    text: 'Use a name you go by. Do not pretend to be someone else, a councillor or an officer.',
    placeholder: true,
  },
  {
    number: 10,
    title: 'Mind the time before an election',
    text: 'In the weeks before an election we cannot publish comments that ask for votes for or against anyone.',
    placeholder: true,
  },
  {
    number: 11,
    title: 'Readable by everyone',
    text: 'No swearing at people, no walls of capitals, and English or Welsh so that a moderator can read it.',
    placeholder: false,
  },
  {
    number: 12,
    title: 'Individual cases go to the service',
    text: 'A complaint about your own case, a planning objection or a service request belongs where someone can act on it; we tell you where.',
    placeholder: false,
  },
] as const
