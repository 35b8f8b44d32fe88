/** What an administrator's page says first, when something was just done there. */
export const STAFF_DONE = {
  role_ended: 'The role has ended, and they are signed out everywhere.',
  disabled: 'They are kept out: signed out everywhere, and nothing signs them in again.',
  enabled: 'They are let in again, and can sign in from now on.',
  second_factor_taken:
    'Their second factor is taken away, and they are signed out everywhere. They set up a new one when they next sign in to work here.',
  post_ended: 'The last day of the post is on record.',
  appointed: 'The post is on record. They are signed out everywhere, and sign in again to use it.',
  invited: 'The invitation is on its way. It works once, for seven days.',
  invitation_ended: 'The invitation is taken back. The link in it no longer works.',
  removal_planned:
    'The end is planned. We are writing to everybody who has no other way in and has given an address.',
  mail_tried: 'It is on its way again. If it cannot be sent this time either, it comes back here.',
  mails_tried:
    'They are on their way again, a hundred at a time: press the button once more while others are listed. What may have gone already stays here.',
  no_mail_tried: 'Nothing was tried again: what is listed here may have gone already.',
  mail_let_go: 'That mail is let go, and is never sent.',
  provider_kept: 'It stays, and its end is no longer planned. Nobody is told of that by mail.',
} as const

export type StaffDone = keyof typeof STAFF_DONE

/** What the address of a page says was just done. */
export function staffDone(request: Request): StaffDone | null {
  const word = new URL(request.url).searchParams.get('done')
  return isStaffDone(word) ? word : null
}

function isStaffDone(word: string | null): word is StaffDone {
  return word !== null && Object.hasOwn(STAFF_DONE, word)
}

/** A page, saying what was done. */
export function saying(page: string, done: StaffDone) {
  return `${page}?done=${done}`
}
