import { agreementSentences, type AgreementFacts } from '#app/themes/agreement.ts'
import { methodSentences, type MethodFacts } from './method.ts'

type Note = { figures: MethodFacts; agreement: AgreementFacts | null; words?: string }

/** Who read and coded, in an officer’s words and by what is on record. */
export function MethodNote({ figures, agreement, words }: Note) {
  const sentences = [
    ...methodSentences(figures),
    ...(agreement ? agreementSentences(agreement) : []),
  ]
  return (
    <>
      <h2 id="method">How this was analysed</h2>
      {words && <p>{words}</p>}
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
