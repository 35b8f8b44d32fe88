import { answersIn, codedInSample, finishedSample } from '#db/queries/agreement.server.ts'
import type { Db } from '#db/schema.ts'
import { agreementIn, type AgreementFacts } from './agreement.ts'

/** What the latest finished sample of a review says; null where nobody coded one. */
export async function agreementFacts(db: Db, review: string): Promise<AgreementFacts | null> {
  const sample = await finishedSample(db, review)
  if (!sample) return null
  const contributions = await codedInSample(db, sample.id)
  if (contributions === 0) return null
  const { themes, overall } = agreementIn(await answersIn(db, sample.id), contributions)
  const measured = themes.flatMap(({ name, kappa }) => (kappa === null ? [] : [{ name, kappa }]))
  const [lowest] = measured.toSorted((one, other) => one.kappa - other.kappa)
  return {
    contributions,
    agreed: overall.agreed,
    kappa: overall.kappa,
    lowest: measured.length > 1 ? (lowest ?? null) : null,
  }
}
