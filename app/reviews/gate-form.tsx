import type { Gate } from '#db/schema/reviews.ts'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { ErrorSummary, TextArea, TextField } from '#app/ui/fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { GATES } from './gate.ts'

type Form = {
  gate: Gate
  standing: { answer: string; opens_on: string | null; closes_on: string | null } | null
  errors: FieldErrors | undefined
  typed: Record<string, string> | undefined
  concerns: string[]
}

/** The question, and its answer that stands, to be put anew. */
export function GateForm({ gate, standing, errors, typed, concerns }: Form) {
  const value = (name: 'answer' | 'opens_on' | 'closes_on') => typed?.[name] ?? standing?.[name]
  const isDates = gate === 'closing_date'
  return (
    <PostForm>
      <ErrorSummary errors={errors} />
      {isDates && <p>{GATES[gate].question}</p>}
      {isDates && <Days errors={errors} value={value} />}
      {concerns.length > 0 && <Concerns concerns={concerns} />}
      <TextArea
        name="answer"
        label={isDates ? 'Why these dates give people enough time' : GATES[gate].question}
        hint={isDates ? 'Needed only where the calendar speaks against them.' : GATES[gate].hint}
        rows={isDates ? 4 : 8}
        longest={4_000}
        errors={errors}
        value={value('answer')}
      />
      <Button>Put it on record</Button>
    </PostForm>
  )
}

type DayFields = {
  errors: FieldErrors | undefined
  value: (name: 'opens_on' | 'closes_on') => string | null | undefined
}

function Days({ errors, value }: DayFields) {
  const width = 'govuk-input--width-10'
  const day = { type: 'date', width, errors } as const
  return (
    <>
      <TextField {...day} name="opens_on" label="Opens" value={value('opens_on')} />
      <TextField
        {...day}
        name="closes_on"
        label="Closes"
        hint={GATES.closing_date.hint}
        value={value('closes_on')}
      />
    </>
  )
}

function Concerns({ concerns }: { concerns: string[] }) {
  return (
    <Notice warning>
      <p>The calendar speaks against these dates:</p>
      <ul>
        {concerns.map((concern) => (
          <li key={concern}>{concern}</li>
        ))}
      </ul>
    </Notice>
  )
}
