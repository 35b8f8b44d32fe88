import { z } from 'zod'
import { addressFrom } from '#app/people/address.ts'
import { parseForm, words, type Parsed } from '#app/platform/parse-form.ts'
import type { Channel } from '#db/schema/themes.ts'

export type EnteredChannel = Exclude<Channel, 'comment'>

/** What an officer enters of a letter, a call, a meeting or a mail. */
export type Entry = {
  channel: EnteredChannel
  receivedOn: string
  name: string
  email: string | null
  address: string | null
  mayContact: boolean
  onBehalfOf: string | null
  ward: string | null
  words: string
}

export const LONGEST_ENTRY = 20_000

const CHANNELS: Record<string, EnteredChannel> = {
  letter: 'letter',
  post: 'letter',
  call: 'call',
  phone: 'call',
  telephone: 'call',
  meeting: 'meeting',
  email: 'email',
  'e-mail': 'email',
  mail: 'email',
}

const YES = ['yes', 'y', 'true', '1', 'x']

function line(what: string, longest: number) {
  return words({ longest, tooLong: `${what} must be ${longest} characters or fewer` })
    .optional()
    .transform((text) => text?.replace(/\s+/g, ' ') || null)
}

const EntryForm = z
  .object({
    channel: z.string({ error: 'Select how it reached you' }).transform((typed, context) => {
      const channel = CHANNELS[typed.trim().toLowerCase()]
      if (channel) return channel
      context.addIssue('Select how it reached you: letter, call, meeting or email')
      return z.NEVER
    }),
    received_on: z.string({ error: 'Enter the day it reached you' }).transform((typed, context) => {
      const day = dayFrom(typed)
      if (day) return day
      context.addIssue('Enter the day it reached you, like 27/3/2026')
      return z.NEVER
    }),
    name: words({
      missing: 'Enter who it is from',
      longest: 120,
      tooLong: 'The name must be 120 characters or fewer',
    }).transform((name) => name.replace(/\s+/g, ' ')),
    email: z
      .string()
      .optional()
      .transform((typed, context) => {
        if (!typed?.trim()) return null
        const address = addressFrom(typed)
        if (address) return address
        context.addIssue('Enter an email address in the correct format, like name@example.com')
        return z.NEVER
      }),
    address: line('The postal address', 300),
    may_contact: z.string().optional(),
    on_behalf_of: line('The organisation’s name', 120),
    ward: line('The ward or village', 80),
    words: words({
      missing: 'Enter what they said',
      longest: LONGEST_ENTRY,
      tooLong: `What they said must be ${LONGEST_ENTRY.toLocaleString('en-GB')} characters or fewer`,
    }),
  })
  .transform((form): Entry => ({
    channel: form.channel,
    receivedOn: form.received_on,
    name: form.name,
    email: form.email,
    address: form.address,
    mayContact: YES.includes((form.may_contact ?? '').trim().toLowerCase()),
    onBehalfOf: form.on_behalf_of,
    ward: form.ward,
    words: form.words,
  }))

/** Of a form or of a row of a file: the rules are the same. `today` is a day in London. */
export function parseEntry(form: FormData, today: string): Parsed<Entry> {
  const parsed = parseForm(EntryForm, form)
  if (!parsed.ok) return parsed
  const errors = contradictions(parsed.value, today)
  if (Object.keys(errors).length === 0) return parsed
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  return { ok: false, errors, typed }
}

function contradictions({ receivedOn, mayContact, email, address }: Entry, today: string) {
  const errors: Record<string, string> = {}
  if (receivedOn > today) errors.received_on = 'The day it reached you must be today or earlier'
  if (mayContact && !email && !address) {
    errors.email = 'Enter an email or a postal address, or say that they may not be contacted'
  }
  return errors
}

/** A day as a browser sends it, or as people here write it: 2026-03-27, 27/3/2026, 27.3.2026. */
export function dayFrom(typed: string): string | null {
  const text = typed.trim()
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const [, day = '', month = '', year = ''] = british ?? []
  const iso = british ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return z.iso.date().safeParse(iso).success && iso > '1900' ? iso : null
}
