import { authorsOfReply } from '#db/queries/contributors.server.ts'
import type { Trx } from '#db/schema.ts'
import { owe } from '#app/mail/owe.server.ts'

type Reply = { reply: { id: string }; actor: { id: string }; at: string; notBefore?: string }

/** Owes the author of the comment above a mail, once a reply is public; not to whoever wrote or published it. */
export async function tellOfReply(trx: Trx, { reply, actor, ...when }: Reply) {
  const { author, replier } = (await authorsOfReply(trx, reply.id)) ?? { author: null }
  if (!author || author === replier || author === actor.id) return
  const event = replyEvent(reply)
  await owe(trx, { mail: 'comment-replied', to: author, about: reply.id, event, ...when })
}

/** A reply is told once: as an official one where it is one. */
export function replyEvent({ id }: { id: string }) {
  return `reply:${id}`
}
