import { expect, test } from 'vitest'
import { anEmptyReport, remark, reportText } from '#app/imports/report.ts'

test('the report reads as plain lines', () => {
  const report = anEmptyReport()
  report.publications = { added: 1, alreadyThere: 2 }
  report.comments = { added: 3, officialReplies: 1, held: 2, alreadyThere: 0 }
  remark(report.refused, { what: 'entry', why: 'A draft', example: 'What I\u009b2J think' })
  remark(report.refused, { what: 'comment', why: 'Spam', example: 'comment:5' })
  remark(report.refused, { what: 'comment', why: 'Spam', example: 'comment:6' })

  expect(reportText(report, true).split('\n')).toEqual([
    'Nothing was changed. This would come in:',
    '  1 publication (2 already there)',
    '  3 comments',
    '    1 official reply among them',
    '    2 of them waiting for an officer',
    '  0 pingbacks and trackbacks',
    '  0 authors',
    '',
    'Refused:',
    '  1 entry: A draft',
    '    What I 2J think',
    '  2 comments: Spam',
    '    comment:5',
    '    comment:6',
  ])
})

test('of many refusals the first twenty are named and the rest counted', () => {
  const report = anEmptyReport()
  for (let number = 1; number <= 25; number += 1) {
    remark(report.refused, { what: 'comment', why: 'Spam', example: `comment:${number}` })
  }
  const lines = reportText(report, false).split('\n')
  expect(lines.slice(-2)).toEqual(['    comment:20', '    and 5 more'])
})
