import { marked } from './matched.ts'
import { piecesOf } from './redaction.ts'

type Words = { body: string; found: { matched: string | null }[] }

/** The words of a comment: what checks matched is marked, what is redacted stands as a mark of its own. */
export function CardWords({ body, found }: Words) {
  return (
    <p className="own-words" data-words>
      {piecesOf(body).map(({ words, isMasked }, index) =>
        isMasked ? (
          <mark className="cut" key={index} title="Redacted">
            <span className="govuk-visually-hidden">redacted: </span>
            <span aria-hidden="true">{words}</span>
          </mark>
        ) : (
          <Matched key={index} words={words} found={found} />
        ),
      )}
    </p>
  )
}

function Matched({ words, found }: { words: string; found: Words['found'] }) {
  return marked(words, found).map(({ words: piece, isMatched }, index) =>
    isMatched ? <mark key={index}>{piece}</mark> : <span key={index}>{piece}</span>,
  )
}
