import { counted } from '#app/ui/counted.ts'
import { percent } from './agreement.ts'
import { MOST_THEMES, type Finding } from './lint.ts'

type Lint = { findings: Finding[]; slug: string }

/** What is open about a codeframe, and what to do about each. */
export function LintList({ findings, slug }: Lint) {
  const themes = `/officer/reviews/${slug}/themes`
  if (findings.length === 0) return <p>Nothing to mend.</p>
  return (
    <ul className="govuk-list govuk-list--bullet">
      {findings.map((finding, index) => (
        <li key={index}>
          <InWords finding={finding} themes={themes} slug={slug} />
        </li>
      ))}
    </ul>
  )
}

type Line = { finding: Finding; themes: string; slug: string }

function InWords({ finding, themes, slug }: Line) {
  if (finding.kind === 'too_many') {
    return (
      <>
        {finding.themes} themes are more than {MOST_THEMES}: merge some, so that people can still
        read them.
      </>
    )
  }
  if (finding.kind === 'no_theme') {
    const { contributions } = finding
    return (
      <>
        <a href={`/officer/reviews/${slug}/bench?state=uncoded`}>
          {counted(contributions, 'contribution')}
        </a>{' '}
        {contributions === 1 ? 'has' : 'have'} no theme: read and code them.
      </>
    )
  }
  if (finding.kind === 'too_few') {
    const { theme, least } = finding
    return (
      <>
        <a href={`${themes}/${theme.id}`}>{theme.name}</a> stands on{' '}
        {counted(theme.contributions, 'contribution')}, fewer than {least}: merge it, or flag it if
        it is a minority or equality issue.
      </>
    )
  }
  const { one, other } = finding
  return (
    <>
      <a href={`${themes}/${one.id}`}>{one.name}</a> and{' '}
      <a href={`${themes}/${other.id}`}>{other.name}</a>{' '}
      {finding.kind === 'overlap'
        ? `share ${percent(finding.share)} of what the smaller stands on: merge them, or place one under the other.`
        : `have names ${percent(finding.alike)} alike: merge them, or give one another name.`}
    </>
  )
}
