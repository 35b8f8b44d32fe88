import type { Message } from './mail.ts'

type Site = { origin: string; council: string }

/** What to do when a mail about an account is a surprise. */
const NOT_YOU = 'If that was not you, do nothing: without the link nothing happens.'

export function signInLink({ council, address }: Site & { address: string }): Message {
  return {
    subject: `Your link to ${council}`,
    paragraphs: ['Follow this link within 15 minutes. It works once.', NOT_YOU],
    link: { words: 'Go on', address },
  }
}

export function confirmAddress({ council, address }: Site & { address: string }): Message {
  return {
    subject: `Confirm your address for ${council}`,
    paragraphs: [
      'Somebody signed in to our site says that this address is theirs. Follow the link within 15 minutes if that is you.',
      NOT_YOU,
    ],
    link: { words: 'Confirm this address', address },
  }
}

/** Goes to an address nobody has confirmed: nothing a stranger typed may stand in it. */
export function guestComment({ council, title, address }: Site & Guest): Message {
  return {
    subject: `One step left: a comment for ${council}`,
    paragraphs: [
      `Somebody, perhaps you, wrote a comment on “${title}” and gave this address.`,
      'If it was you, follow the link within 24 hours to read what you wrote and send it. Keep this mail: the same link shows you later what became of it.',
      'If it was not you, do nothing. The comment is deleted after 24 hours and nothing is published.',
    ],
    link: { words: 'Read it and send it', address },
  }
}

type Guest = { title: string; address: string }

export function invitation(
  facts: Site & { role: string; address: string; until: string },
): Message {
  return {
    subject: `Work with ${facts.council} on Folkmoot`,
    paragraphs: [
      `You are invited to be ${facts.role} on ${facts.council}’s consultation site.`,
      `The link works once, until ${facts.until}. You sign in, with this address confirmed, and set up a second factor.`,
    ],
    link: { words: 'Accept the invitation', address: facts.address },
  }
}

export function credentialAdded({ origin, provider }: Site & { provider: string }): Message {
  return accountChanged({
    origin,
    subject: `A new way to sign in: ${provider}`,
    what: `You can sign in with ${provider} from now on.`,
  })
}

export function credentialRemoved({ origin, provider }: Site & { provider: string }): Message {
  return accountChanged({
    origin,
    subject: `No longer a way to sign in: ${provider}`,
    what: `${provider} no longer signs you in.`,
  })
}

export function addressChanged({ origin }: Site): Message {
  return accountChanged({
    origin,
    subject: 'Your address was changed',
    what: 'We write to another address from now on. This is the last mail to this one.',
  })
}

export function addressRemoved({ origin }: Site): Message {
  return accountChanged({
    origin,
    subject: 'Your address was removed',
    what: 'We write to you no longer, and a link to this address no longer signs you in. This is the last mail.',
  })
}

export function secondFactorChanged({ origin, what }: Site & { what: string }): Message {
  return accountChanged({ origin, subject: 'Your second factor was changed', what })
}

export function accountClosing({ origin, until }: Site & { until: string }): Message {
  return {
    subject: 'Your account will be closed',
    paragraphs: [
      `You asked us to close your account. That happens at ${until}, unless you change your mind.`,
      'If you did not ask for it, sign in and keep the account, and look at your ways to sign in.',
    ],
    link: { words: 'Keep my account', address: `${origin}/account/closure` },
  }
}

type Leaving = Site & { provider: string; on: string }

export function providerLeaves({ origin, provider, on, council }: Leaving): Message {
  return {
    subject: `Before ${on}: another way to sign in to ${council}`,
    paragraphs: [
      `${provider} will no longer sign you in from ${on}, and it is the only way in you have used.`,
      'Add another before then. Later, a link to this address still lets you in. Your comments stay yours in any case.',
    ],
    link: { words: 'Add another way to sign in', address: `${origin}/account/credentials` },
  }
}

type Changed = { origin: string; subject: string; what: string }

function accountChanged({ origin, subject, what }: Changed): Message {
  return {
    subject,
    paragraphs: [what, 'If that was not you, look at your ways to sign in at once.'],
    link: { words: 'Your ways to sign in', address: `${origin}/account/credentials` },
  }
}
