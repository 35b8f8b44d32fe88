import { LONGEST_SHOWN, MOST_UNANSWERED } from './model.ts'

/** What leaves the council, what never does, and what is kept of it. */
export function WhatIsSent() {
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">What is sent, and what is not</h2>
      <ul>
        <li>
          The question of the review, and the names and descriptions of its themes: the same for
          every contribution.
        </li>
        <li>
          The words of each contribution nobody has coded yet: of comments that the public can read,
          with what officers have masked left out, and of letters, calls, meetings and emails. Of
          each at most the first {LONGEST_SHOWN.toLocaleString('en-GB')} characters.
        </li>
        <li>
          Never who said it, their address, email address or ward, for whom they speak, or a
          reference. Where their name or address stands in their own words, and where a phone
          number, an email address, a postcode or a National Insurance number does, a block, █████,
          is sent instead.
        </li>
        <li>
          What else people tell of themselves or of others in their own words is sent as they wrote
          it. The terms of whoever runs the model decide what becomes of it there: ask them, and
          whoever answers for data protection here, before you switch it on.
        </li>
      </ul>
      <p>
        Four requests run at a time. After {MOST_UNANSWERED} without a usable answer in a row, it is
        not asked further in that reading. Every text that is sent is kept, exactly, with the
        answer; officers read it on the page of the review’s findings.
      </p>
    </section>
  )
}
