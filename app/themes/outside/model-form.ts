import { z } from 'zod'
import { parseForm, words } from '#app/platform/parse-form.ts'

const ModelForm = z.object({
  address: words({
    missing: 'Enter the address of the model',
    longest: 500,
    tooLong: 'The address must be 500 characters or fewer',
  }),
  name: words({
    missing: 'Enter the name of the model',
    longest: 100,
    tooLong: 'The name must be 100 characters or fewer',
  }),
})

export type ModelNamed = z.infer<typeof ModelForm>

export function parseModel(form: FormData) {
  return parseForm(ModelForm, form)
}
