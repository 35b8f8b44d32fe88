import { When } from '#app/ui/when.tsx'
import { REGISTER_KINDS } from './register-filter.ts'
import type { RegisterLine } from './register.server.ts'

const COLUMNS = ['Decided', 'Page', 'What was done', 'House rule or reason', 'Appealed', 'Result']

export function RegisterTable({ lines }: { lines: RegisterLine[] }) {
  return (
    <table className="reconciliation register">
      <caption className="govuk-visually-hidden">Decisions, the newest first</caption>
      <thead>
        <tr>
          {COLUMNS.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function Line({
  line: { at, slug, title, kind, rule, why, isAppealed, result },
}: {
  line: RegisterLine
}) {
  return (
    <tr>
      <td data-label="Decided">
        <When at={at} />
      </td>
      <td>
        <a href={`/publications/${slug}`}>{title}</a>
      </td>
      <td data-label="What was done">{REGISTER_KINDS[kind]}</td>
      <td data-label={rule ? 'House rule' : 'Why'}>
        {rule ? (
          <a href={`/house-rules#rule-${rule.number}`}>
            {rule.number}. {rule.title}
          </a>
        ) : (
          why
        )}
      </td>
      <td data-label="Appealed">{isAppealed ? 'Yes' : 'No'}</td>
      <td data-label="Result">
        {result.words}
        {result.at && (
          <span className="quiet">
            {' '}
            on <When at={result.at} />
          </span>
        )}
      </td>
    </tr>
  )
}
