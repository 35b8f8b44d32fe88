import { methodSentences, type MethodFacts } from './method.ts'

type Note = { figures: MethodFacts; words?: string }

/** Who read and coded, in an officer’s words and by what is on record. */
export function MethodNote({ figures, words }: Note) {
  return (
    <>
      <h2 id="method">How this was analysed</h2>
      {words && <p>{words}</p>}
      <ul>
        {methodSentences(figures).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
