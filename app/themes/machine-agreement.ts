/** So many verified contributions, and how a machine compares with people is worth saying. */
export const ENOUGH_VERIFIED = 30

type Counts = { verified: number; people: number; said: number; agreed: number }

/** F1 of a machine against people, or null before there is enough to go by. */
export function machineAgreement({ verified, people, said, agreed }: Counts) {
  if (verified < ENOUGH_VERIFIED || people + said === 0) return null
  return { verified, f1: (2 * agreed) / (people + said) }
}
