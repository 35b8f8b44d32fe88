import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'

const BankHoliday = z.object({
  day: z.iso.date({ error: 'Enter the day' }),
  title: words({
    missing: 'Enter a name, such as Easter Monday',
    longest: 80,
    tooLong: 'The name must be 80 characters or fewer',
  }),
})

export function parseBankHoliday(form: FormData) {
  return parseForm(BankHoliday, form)
}

const clock = (error: string) =>
  z.string({ error }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, `${error}, such as 09:00`)

const WorkingHours = z
  .object({
    weekdays: z
      .string({ error: 'Select the days officers work' })
      .regex(/^[1-7]{1,7}$/, 'Select the days officers work'),
    opens: clock('Enter when the day begins'),
    closes: clock('Enter when the day ends'),
    target_days: z.coerce
      .number({ error: 'Enter a number of working days' })
      .int('Enter a whole number of working days')
      .min(1, 'Enter 1 working day or more')
      .max(20, 'Enter 20 working days or fewer'),
  })
  .refine(({ opens, closes }) => opens < closes, {
    path: ['closes'],
    message: 'The day must end after it begins',
  })

/** Days are sent as one field each; they are kept as digits in order. */
export function parseWorkingHours(form: FormData) {
  const days = form.getAll('weekday').filter((day) => typeof day === 'string')
  form.set('weekdays', [...new Set(days)].sort().join(''))
  return parseForm(WorkingHours, form)
}
