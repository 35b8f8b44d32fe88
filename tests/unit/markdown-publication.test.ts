import { expect, test } from 'vitest'
import { renderSections } from '#app/platform/markdown.server.ts'

test('what stands before the first heading is the lead', () => {
  const { lead, sections } = renderSections('Hello.\n\n## Opening hours\n\nMore.')
  expect(lead).toBe('<p>Hello.</p>\n')
  expect(sections).toEqual([
    { key: 'opening-hours', heading: 'Opening hours', html: '<p>More.</p>\n' },
  ])
})

test('a key written behind a heading is kept and not shown', () => {
  const [section] = renderSections('## When we open {#opening-hours}\n\nNine.').sections
  expect(section).toMatchObject({ key: 'opening-hours', heading: 'When we open' })
})

test('sections that would have the same key are numbered', () => {
  const { sections } = renderSections('## Costs\n\n## Costs\n\n## More {#costs}\n\n## Costs 2')
  expect(sections.map(({ key }) => key)).toEqual(['costs', 'costs-2', 'costs-3', 'costs-2-2'])
})

test('a heading without a letter still has a key', () => {
  expect(renderSections('## ???').sections[0]?.key).toBe('section')
})

test('a heading is plain words', () => {
  const [section] = renderSections(
    '## What *we* & <b>you</b> [asked](https://example.org)',
  ).sections
  expect(section?.heading).toBe('What we & you asked')
})

test('smaller headings stay within their section', () => {
  const { sections } = renderSections('## Costs\n\n### This year\n\n###### Small print')
  expect(sections).toHaveLength(1)
  expect(sections[0]?.html).toBe('<h3>This year</h3>\n<h4>Small print</h4>\n')
})

test('a table in a publication says which cells are its heads', () => {
  const { lead } = renderSections('| Day | Hours |\n|---|---|\n| Monday | 9 to 5 |')
  expect(lead).toContain('<th scope="col">Day</th>')
  expect(lead).toContain('<td>Monday</td>')
})

test('a link defined at the end of the text works in every section', () => {
  const { lead, sections } = renderSections(
    'See [here][1].\n\n## Costs\n\nAnd [here][1].\n\n[1]: https://example.org/costs',
  )
  for (const html of [lead, sections[0]?.html]) {
    expect(html).toContain('<a href="https://example.org/costs" rel="noopener">here</a>')
  }
})

test('a publication shows no picture from another site', () => {
  const { lead } = renderSections('![a map](https://example.org/a.png) <img src="x">')
  expect(lead).not.toContain('<img')
})

test('an empty text has an empty lead and no sections', () => {
  expect(renderSections('')).toEqual({ lead: '', sections: [] })
})
