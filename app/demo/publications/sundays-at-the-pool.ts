import type { DemoPublication } from '../content.ts'

export const sundaysAtThePool: DemoPublication = {
  slug: 'sundays-at-the-pool',
  kind: 'post',
  voice: 'member',
  by: 'okafor',
  title: 'Sundays at the pool: what should we put on?',
  summary:
    'The pool has opened on Sundays since spring, on trial. Tell us through the summer what you ' +
    'came for, and what you would come for.',
  body: `The pool on Wharf Road opens on Sundays, from eight until four, until the end of the
summer. It costs £310 a Sunday to run, and so far 140 people come.

We have tried lanes in the morning, families at noon and a quiet hour with the music off at three.
None of that is settled. Tell us what you came for and what kept you away. We read everything as it
comes, and change the timetable on the first of each month.
`,
  published: [-230, '09:00'],
  closes: [-68, '17:00'],
  moderation: 'every_comment',
  supports: 9,
  comments: [],
}
