import type { SerializeFrom } from '@remix-run/node'
import type { ComplaintFacts as Facts } from '#db/queries/complaints.server.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { When } from '#app/ui/when.tsx'

const NOT_SAID = <em>not said</em>

/** What a notice says, and what was done about it when. */
export function ComplaintFacts({ complaint }: { complaint: SerializeFrom<Facts> }) {
  const { complainant, email, may_name, lacks_means_to_sue } = complaint
  const said = (value: string | null) =>
    value === null ? NOT_SAID : <span className="own-words">{value}</span>
  const rows = [
    { name: 'Received', value: <When at={complaint.received_at} withTime /> },
    ...(complaint.enteredBy
      ? [{ name: 'On paper', value: `Entered by ${complaint.enteredBy}` }]
      : []),
    { name: 'From', value: `${complainant}, ${email}` },
    {
      name: 'May be named to the author',
      value: may_name === 'yes' ? 'Yes' : 'No: left out of their copy',
    },
    { name: 'The words', value: said(complaint.words) },
    { name: 'Their meaning', value: said(complaint.meaning) },
    { name: 'Why defamatory', value: said(complaint.why_defamatory) },
    { name: 'What is wrong', value: said(complaint.what_is_wrong) },
    {
      name: 'Knows enough to go to court',
      value: lacks_means_to_sue === 'yes' ? 'No' : 'Yes, so a notice is not for them',
    },
    ...doneRows(complaint),
  ]
  return <SummaryList rows={rows} />
}

function doneRows(complaint: SerializeFrom<Facts>) {
  const { poster_told_at, answered_at, answer, closed_at, may_pass_on } = complaint
  return [
    ...(poster_told_at
      ? [{ name: 'Sent to the author', value: <When at={poster_told_at} withTime /> }]
      : []),
    ...(answered_at
      ? [
          { name: 'Answered', value: <When at={answered_at} withTime /> },
          { name: 'Answer', value: answer === 'keep' ? 'It should stay' : 'Remove it' },
        ]
      : []),
    ...(answer === 'keep'
      ? [
          {
            name: 'The author’s details',
            value: (
              <span className="own-words">
                {complaint.poster_name}
                {'\n'}
                {complaint.poster_address}
              </span>
            ),
          },
          { name: 'May be passed on', value: may_pass_on === 'yes' ? 'Yes' : 'No' },
        ]
      : []),
    ...(closed_at ? [{ name: 'Closed', value: <When at={closed_at} withTime /> }] : []),
  ]
}
