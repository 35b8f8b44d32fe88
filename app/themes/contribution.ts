import { counted } from '#app/ui/counted.ts'
import type { Channel } from '#db/schema/themes.ts'

export const CHANNEL_NAMES: Record<Channel, string> = {
  comment: 'Comment',
  letter: 'Letter',
  call: 'Call',
  meeting: 'Meeting',
  email: 'Email',
}

/** “23 comments and 2 letters, calls and meetings”: what came in here, and what officers entered. */
export function countedContributions({ comments, entered }: { comments: number; entered: number }) {
  const said = counted(comments, 'comment')
  if (entered === 0) return said
  return `${said} and ${counted(entered, 'letter or call', 'letters, calls and meetings')}`
}
