import type { DemoPublication } from '../content.ts'
import { customerServicesComments } from './market-day-for-customer-services-comments.ts'

export const marketDayForCustomerServices: DemoPublication = {
  slug: 'market-day-for-customer-services',
  kind: 'speech',
  voice: 'member',
  by: 'hargreave',
  title: 'Come and show us: a market day for customer services',
  summary:
    'What I told seventy suppliers who would like to run our back office. We are looking, ' +
    'we have not decided, and we would like to see it work before we buy it.',
  body: `Good morning, and thank you for coming to a corn exchange in the rain.

There are seventy firms in this room, and I am told that between you, you employ more people than
live in this borough. So I shall be careful to say what today is and what it is not. It is a
market. You have a stall, we have a basket, and nobody is obliged to buy a cabbage.

## What we do now

Last year residents rang us 412,000 times. A third of those calls were to ask what had happened to
something they had already told us. We have a name for that in the trade, and the name is
“demand”. I call it apologising for ourselves at £4.70 a call.

Payroll, invoices, council tax letters, the telephones and the front desk cost £11.3 million a
year and employ 264 people. Some of it is very good. The team that registers deaths has not had a
complaint in three years. Some of it runs on a spreadsheet known in the building as the Monster,
and only one man can open it. He is on leave from Friday.

## What I am asking you

I am not going to tell you how to do it. I have sat through enough contracts which described the
shape of the bucket in ninety pages and forgot to mention water. I want to tell you what a
resident should notice, and let you show me how.

1. Say it once. If somebody has told any part of this council that their mother has died, no part
   of it writes to her again.
2. Get an answer from the first person who picks up, four times in five.
3. Do it at a price we can see, line by line, every month.

If you can do that, I should like to watch you. Bring a telephone, not slides.

## What I am telling our own people

Many of them are here, at the stall by the door, and theirs is the only one with home-made cake.
They have been asked to show how they would do it, on the same terms, with the same figures. If
theirs is best, theirs it is. I have no wish to pay a margin for something that we can do
ourselves.

And if a service does move, the people who do it move on their present terms, and the place where
they work stays in this borough. That is not a matter for negotiation later. It is the price of a
stall.

## What happens next

We publish what we learn today, including what it cost: £3,150, most of it chairs. Nothing is
decided until cabinet has a comparison in front of it that a resident can read. I shall read the
comments under this speech, and answer what I can.

Now go and look at each other’s stalls. The cake is by the door.
`,
  published: [-39, '10:00'],
  closes: [-4, '17:00'],
  moderation: 'after_publication',
  speech: {
    event: 'Back Office and Customer Services Market Day',
    venue: 'The Corn Exchange, Ambleford',
    delivered: -40,
    text: 'transcript',
  },
  supports: 12,
  comments: customerServicesComments,
}
