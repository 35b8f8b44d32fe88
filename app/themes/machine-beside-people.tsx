import { ENOUGH_VERIFIED, machineAgreement } from './machine-agreement.ts'

type Beside = {
  /** Which machine, in words. */
  machine: string
  counts: Parameters<typeof machineAgreement>[0]
}

/** How a machine's sure suggestions compare with what people decided without it, once enough are verified. */
export function MachineBesidePeople({ machine, counts }: Beside) {
  const agreement = machineAgreement(counts)
  if (!agreement) {
    return (
      <p className="quiet">
        How {machine} compares with people is shown once {ENOUGH_VERIFIED} contributions it had
        suggested themes for are verified: {counts.verified} so far.
      </p>
    )
  }
  return (
    <p>
      On {agreement.verified} verified contributions the F1 of {machine} against people is{' '}
      <strong>{agreement.f1.toFixed(2)}</strong>: people gave {counts.people} themes, it was sure of{' '}
      {counts.said}, and {counts.agreed} agree.
    </p>
  )
}
