/** When somebody's next comment on a page is read. */
export type Expectation = 'read_first' | 'first_read_first' | 'at_once'

export const EXPECTATIONS: Record<Expectation, string> = {
  read_first: 'A moderator reads your comment before it appears.',
  first_read_first:
    'If it is your first here, a moderator reads your comment before it appears. Otherwise it appears at once.',
  at_once:
    'Your comment appears at once, unless our checks find something in it; a moderator reads every comment.',
}
