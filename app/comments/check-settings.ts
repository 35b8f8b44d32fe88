import { z } from 'zod'
import { parseForm, type Parsed } from '#app/platform/parse-form.ts'

/** Checks a council may do without. What an officer decided, and closing time, are none of them. */
export const SWITCHES = {
  repeat: 'Said before',
  links: 'Links',
  word_list: 'The council’s word list',
  rude_words: 'Rude words',
  likely_spam: 'Likely spam',
  capitals: 'Capitals',
  personal_data: 'Personal data',
  often_refused: 'Refused before',
  new_contributor: 'New contributor',
  model_check: 'Language model',
} as const

export type Switch = keyof typeof SWITCHES

type Bounds = { words: string; from: number; to: number }

export const THRESHOLDS = {
  repeat_minutes: { words: 'Minutes in which the same words count as repeated', from: 1, to: 1440 },
  links_held: { words: 'Links from which a comment is held', from: 1, to: 50 },
  refused_percent: {
    words: 'Per cent refused, from which an author’s comments are held',
    from: 1,
    to: 100,
  },
  refused_days: { words: 'Days over which refusals count', from: 1, to: 90 },
  refused_minimum: {
    words: 'Decisions there must be before refusals count',
    from: 1,
    to: 50,
  },
} as const satisfies Record<string, Bounds>

export type Threshold = keyof typeof THRESHOLDS

export type CheckSettings = Record<Switch, boolean> &
  Record<Threshold, number> & {
    /** Where an outside check is asked; empty for none. */
    outside_address: string
  }

/** 30% over 7 days is Coral's default; one refusal of one or two comments is no habit. */
export const USUAL: CheckSettings = {
  repeat: true,
  links: true,
  word_list: true,
  rude_words: true,
  likely_spam: true,
  capitals: true,
  personal_data: true,
  often_refused: true,
  new_contributor: true,
  model_check: false,
  repeat_minutes: 6,
  links_held: 2,
  refused_percent: 30,
  refused_days: 7,
  refused_minimum: 3,
  outside_address: '',
}

export function isSetting(name: string): name is keyof CheckSettings {
  return Object.hasOwn(USUAL, name)
}

export const SETTING_NAMES: Record<keyof CheckSettings, string> = {
  ...SWITCHES,
  ...namesOfThresholds(),
  outside_address: 'Address of an outside check',
}

function namesOfThresholds() {
  const { repeat_minutes, links_held, refused_percent, refused_days, refused_minimum } = THRESHOLDS
  return {
    repeat_minutes: repeat_minutes.words,
    links_held: links_held.words,
    refused_percent: refused_percent.words,
    refused_days: refused_days.words,
    refused_minimum: refused_minimum.words,
  }
}

/** What holds: what was set last of each, and the usual for the rest. */
export function settingsFrom(rows: { name: string; value: string }[]): CheckSettings {
  const set = new Map(rows.map(({ name, value }) => [name, value]))
  const entries = Object.entries(USUAL).map(([name, usual]) => {
    const value = set.get(name)
    return [name, value === undefined ? usual : asIn(usual, value)]
  })
  return Settings.parse(Object.fromEntries(entries))
}

function asIn(usual: boolean | number | string, value: string) {
  if (typeof usual === 'boolean') return value === 'on'
  return typeof usual === 'number' ? Number(value) : value
}

/** As it is kept in a row. */
export function asKept(value: CheckSettings[keyof CheckSettings]) {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  return String(value)
}

const whole = ({ from, to }: Bounds) => {
  const error = `Enter a whole number from ${from} to ${to}`
  return z.coerce.number({ error }).int(error).min(from, error).max(to, error)
}

const Thresholds = {
  repeat_minutes: whole(THRESHOLDS.repeat_minutes),
  links_held: whole(THRESHOLDS.links_held),
  refused_percent: whole(THRESHOLDS.refused_percent),
  refused_days: whole(THRESHOLDS.refused_days),
  refused_minimum: whole(THRESHOLDS.refused_minimum),
}

const Settings = z.object({
  repeat: z.boolean(),
  links: z.boolean(),
  word_list: z.boolean(),
  rude_words: z.boolean(),
  likely_spam: z.boolean(),
  capitals: z.boolean(),
  personal_data: z.boolean(),
  often_refused: z.boolean(),
  new_contributor: z.boolean(),
  model_check: z.boolean(),
  ...Thresholds,
  outside_address: z.string(),
})

const SettingsForm = z.object({
  ...Thresholds,
  outside_address: z
    .string()
    .trim()
    .max(500, 'The address must be 500 characters or fewer')
    .default(''),
})

/** Every box that is not ticked is a check switched off. */
export function parseCheckSettings(form: FormData): Parsed<CheckSettings> {
  const parsed = parseForm(SettingsForm, form)
  const ticked = new Set(form.getAll('checks'))
  if (!parsed.ok) {
    return { ...parsed, typed: { ...parsed.typed, checks: [...ticked].join(' ') } }
  }
  return { ok: true, value: { ...USUAL, ...parsed.value, ...switchesOf(ticked) } }
}

function switchesOf(ticked: Set<FormDataEntryValue>) {
  return {
    repeat: ticked.has('repeat'),
    links: ticked.has('links'),
    word_list: ticked.has('word_list'),
    rude_words: ticked.has('rude_words'),
    likely_spam: ticked.has('likely_spam'),
    capitals: ticked.has('capitals'),
    personal_data: ticked.has('personal_data'),
    often_refused: ticked.has('often_refused'),
    new_contributor: ticked.has('new_contributor'),
    model_check: ticked.has('model_check'),
  }
}

/** As the form shows what holds. */
export function asTyped(settings: CheckSettings): Record<string, string> {
  const names = Object.keys(settings).filter(isSetting)
  const ticked = names.filter((name) => settings[name] === true)
  return {
    ...Object.fromEntries(names.map((name) => [name, asKept(settings[name])])),
    checks: ticked.join(' '),
  }
}
