import type { SerializeFrom } from '@remix-run/node'
import { ErrorSummary, Radios, TextArea } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button } from '#app/ui/post-form.tsx'
import type { VerdictName } from '#db/schema/comments.ts'
import { DecisionPost } from './card-acts.tsx'
import type { ModerationCard } from './card.server.ts'
import { VERDICT_NAMES } from './decision.ts'
import { RuleField } from './rule-field.tsx'

type Form = {
  card: SerializeFrom<ModerationCard>
  rules: { number: number; title: string }[]
  errors: FieldErrors | undefined
  typed: Record<string, string>
  /** The queue's filter, kept for the next card. */
  search: string
}

/** A refusal: what, under which rule, and what its author reads. */
export function DecisionForm({ card, rules, search, errors, typed }: Form) {
  const refusals = card.verdicts.filter((verdict) => verdict !== 'publish' && verdict !== 'hold')
  if (refusals.length === 0) return null
  return (
    <>
      <ErrorSummary errors={errors} />
      <DecisionPost card={card} search={search}>
        <Radios
          name="verdict"
          label="Decision"
          choices={refusals.map((verdict) => ({
            value: verdict,
            label: VERDICT_NAMES[verdict],
            hint: MEANINGS[verdict],
          }))}
          errors={errors}
          value={typed.verdict}
        />
        <RuleField rules={rules} errors={errors} value={typed.rule} />
        <TextArea
          name="note"
          label="Note to the author"
          hint="Needed when you return it: say what to change. The author reads it word for word."
          rows={3}
          errors={errors}
          value={typed.note}
        />
        <Button>Decide</Button>
      </DecisionPost>
    </>
  )
}

const MEANINGS: Record<VerdictName, string> = {
  publish: '',
  return: 'Its author has 14 days to change it and send it again.',
  withhold: 'It was never public, and will not be.',
  remove: 'It was public, and comes down.',
  hold: '',
}
