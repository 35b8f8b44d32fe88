export type MailName =
  | 'comment-received'
  | 'comment-published'
  | 'comment-returned'
  | 'comment-withheld'
  | 'comment-removed'
  | 'official-reply'
  | 'outcome-published'

export type Mail = { subject: string; text: string; html: string }
