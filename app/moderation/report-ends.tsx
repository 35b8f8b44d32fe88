/** What a reader sees once a report was sent, by how it went. */
export const REPORT_ENDS = { asked: Asked, taken: Taken, before: Before, own: Own, gone: Gone }

export type ReportEnd = keyof typeof REPORT_ENDS

export function isReportEnd(word: string | null): word is ReportEnd {
  return word !== null && Object.hasOwn(REPORT_ENDS, word)
}

type Ended = { demo: boolean }

function Asked({ demo }: Ended) {
  return (
    <>
      <h1>Look in your mail</h1>
      <p>
        We have sent a link to the address you gave. Your report counts once you open the link and
        say yes there; the link works for seven days. If nothing comes, look among the unwanted
        mail.
      </p>
      {demo && (
        <p className="quiet">
          In this demonstration the mail is in the <a href="/outbox">outbox</a>.
        </p>
      )}
    </>
  )
}

function Taken() {
  return (
    <>
      <h1>We have your report</h1>
      <p>
        A moderator reads it together with the comment, and we tell you by mail what came of it.
      </p>
      <p>The author is not told who reported.</p>
    </>
  )
}

function Before() {
  return (
    <>
      <h1>You have reported this already</h1>
      <p>One report is enough. We tell you by mail what came of it.</p>
    </>
  )
}

function Own() {
  return (
    <>
      <h1>This is your own comment</h1>
      <p>
        You can take it back from <a href="/account">your comments</a>.
      </p>
    </>
  )
}

function Gone() {
  return (
    <>
      <h1>This comment has changed, or is no longer on the page</h1>
      <p>Your report was not needed any more. Nothing was sent.</p>
    </>
  )
}
