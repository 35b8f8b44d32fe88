import { timeIn } from '#app/ui/dates.ts'
import type { Message } from './mail.ts'

type About = { reference: string; page: string; address: string }

export function complaintReceived({ reference, page, address }: About): Message {
  return {
    subject: `We have your notice of complaint about ${reference}`,
    paragraphs: [
      `Somebody, most likely you, sent us a notice of complaint about the comment ${reference} on “${page}”.`,
      'Within 48 hours, not counting weekends and bank holidays, we send it to whoever wrote the comment, or tell you what your notice does not say yet.',
      'The author then has until the end of the fifth day to answer. We tell you what they say, or that the comment is removed.',
    ],
    link: { words: 'See the comment', address },
  }
}

type Incomplete = About & { missing: string[]; again: string }

export function complaintIncomplete({ reference, page, missing, again }: Incomplete): Message {
  return {
    subject: `Your notice of complaint about ${reference} is not complete`,
    paragraphs: [
      `Your notice about the comment ${reference} on “${page}” does not comply with section 5(6)(a) to (c) of the Defamation Act 2013 and regulation 2 of the Defamation (Operators of Websites) Regulations 2013. So we have not sent it to the author.`,
      `It does not say: ${missing.join('; ')}.`,
      'A notice gives your name and email address; sets out the statement and where on the site it stands; explains why it is defamatory of you; gives the meaning you take it to have; says which parts are factually wrong or opinions not supported by fact; confirms that you do not know enough about the author to bring proceedings against them; and says whether we may give them your name and email address.',
      'You can send a new notice.',
    ],
    link: { words: 'Send a new notice', address: again },
  }
}

type Sent = About & { copy: { name: string; value: string }[]; until: string; answer: string }

export function complaintNotice({ reference, page, copy, until, answer }: Sent): Message {
  return {
    subject: `A notice of complaint about your comment ${reference}`,
    paragraphs: [
      `Somebody complains that your comment ${reference} on “${page}” is defamatory of them. The law asks us to send you a copy of what they say; it is below.`,
      `Your comment may be removed unless we have your answer by ${timeIn(until)}. Say whether you want it removed. If you want it to stay, give your full name and the postal address where you live or carry on business, and say whether we may pass them on to whoever complains.`,
      'We do not pass on your name or address unless you agree or a court orders us to. This notice does not mean that anybody has gone to court. You may want to take legal advice.',
      'The notice:',
    ],
    quote: copy.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    link: { words: 'Answer the notice', address: answer },
  }
}

export function complaintRemoved({ reference, page, address }: About): Message {
  return {
    subject: `The comment ${reference} is removed`,
    paragraphs: [
      `You sent us a notice of complaint about the comment ${reference} on “${page}”. It is no longer on the page.`,
    ],
    link: { words: 'See where it stood', address },
  }
}

type Stays = About & { details: string | null }

export function complaintStays({ reference, page, details, address }: Stays): Message {
  return {
    subject: `The comment ${reference} stays`,
    paragraphs: [
      `You sent us a notice of complaint about the comment ${reference} on “${page}”. Its author does not want it removed, and it has not been removed.`,
      details
        ? 'They agree that we pass on their name and postal address:'
        : 'They gave us their name and postal address and do not agree that we pass them on. A court can order us to.',
    ],
    ...(details ? { quote: details } : {}),
    link: { words: 'See the comment', address },
  }
}

type ForOfficers = About & { step: string; due: string }

/** What happens next stands in the notice; who complains does not stand in a mail. */
export function complaintArrived({ reference, page, step, due, address }: ForOfficers): Message {
  return {
    subject: `A notice of complaint about ${reference} has arrived`,
    paragraphs: [
      `Somebody complains that the comment ${reference} on “${page}” is defamatory of them.`,
      `What is to be done next: ${lowered(step)}, by ${timeIn(due)}.`,
    ],
    link: { words: 'Read the notice', address },
  }
}

export function complaintDue(facts: ForOfficers & { isOverdue: boolean }): Message {
  const { reference, page, step, due, isOverdue, address } = facts
  return {
    subject: `${isOverdue ? 'Overdue' : 'Due soon'}: a notice of complaint about ${reference}`,
    paragraphs: [
      `A step of the notice about the comment ${reference} on “${page}” ${isOverdue ? 'was' : 'is'} due by ${timeIn(due)}: ${lowered(step)}.`,
      'After that time the council can no longer say that it followed the Defamation (Operators of Websites) Regulations 2013.',
    ],
    link: { words: 'Take the step', address },
  }
}

function lowered(step: string) {
  return step.charAt(0).toLowerCase() + step.slice(1)
}
