import { counted } from '#app/ui/counted.ts'
import { FORMER } from './name.ts'

type Comments = { stay: number; go: number }

/** Says plainly what closing an account takes away, and what it does not. */
export function WhatStays({ comments: { stay, go } }: { comments: Comments }) {
  return (
    <>
      <h2>What goes</h2>
      <ul>
        <li>Your name, your address, and every way to sign in.</li>
        <li>What you follow, what you chose to be told, and mail that has not been sent.</li>
        <li>Which comments and pages you supported. They stay counted.</li>
        {go > 0 && (
          <li>
            The text of {counted(go, 'comment')}. A line stays in the thread where one was public,
            so that the answers to it still make sense. Neither readers nor officers see the words.
          </li>
        )}
      </ul>
      <h2>What stays</h2>
      <ul>
        {stay > 0 && (
          <li>
            The text of {counted(stay, 'comment')}, as by “{FORMER.toLowerCase()}”: you agreed to
            that when you sent {stay === 1 ? 'it' : 'them'}. To take one away altogether,{' '}
            <a href="/account">take it back</a> first.
          </li>
        )}
        <li>
          What moderators decided, the themes your comments were counted in, and the counts, without
          your name.
        </li>
        <li>
          Records of what the council was given when it decided. They name a comment by its
          reference, not by you.
        </li>
      </ul>
    </>
  )
}
