import type { MetaFunction } from '@remix-run/react'
import { useLoaderData } from '@remix-run/react'
import { providers } from '#app/people/providers.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { hostOf } from '#app/themes/outside/model.ts'
import { themeModelOn } from '#db/queries/theme-model.server.ts'

export async function loader() {
  const model = config.themeModel && (await themeModelOn(db))
  return {
    council: config.council,
    providers: providers().map(({ name }) => name),
    model: model ? { name: model.name, host: hostOf(model.address) } : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Privacy notice' }]

export default function Privacy() {
  const { council, providers, model } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Privacy notice</h1>
      <p className="lede">What {council} keeps about you when you take part here, and why.</p>
      <WhatWeKeep providers={providers} />
      <h2>Why</h2>
      <p>
        To publish what you say, to answer it, to take it into account when the council decides, and
        to tell you what became of it. The law calls this a public task.
      </p>
      <h2>Who sees it</h2>
      <p>
        Everyone sees your name, your published comments, and for whom and from where you say you
        write; nobody checks those two. Officers who moderate see comments that were not published.
        Nobody sees your address but you, and an administrator who must find your account.
      </p>
      <p>
        A sign-in provider learns that you come here when you press its button, and not before. We
        ask it who you are and nothing more, and we tell it nothing of what you do here.
      </p>
      {model && (
        <p>
          When officers sort what was said into themes, {model.name}, a language model that others
          run at {model.host}, suggests some. It is sent the words of comments that everyone can
          read and of letters, never whose they are. Officers decide.
        </p>
      )}
      <HowLong />
      <WhatYouCanDo />
    </main>
  )
}

function WhatWeKeep({ providers }: { providers: string[] }) {
  return (
    <>
      <h2>What we keep</h2>
      <ul>
        <li>
          Your name, and your address once you or a provider that vouches for it have confirmed it.
          No password, ever.
        </li>
        <li>
          The ways you sign in: {listed(providers)}. Of an account elsewhere we keep its number and
          what you would know it by.
        </li>
        <li>
          Where you are signed in: the kind of device, such as “Firefox on Windows”, since when, and
          when last. Not where you are.
        </li>
        <li>
          Your comments, every version of each, whether their text may stay if you leave, and the
          decisions made about them.
        </li>
        <li>Which comments and pages you support, and which comments you reported.</li>
        <li>
          If you send a notice of complaint: your name, your address and what you say. Its author
          gets what you say, and who you are only if you agree. If you answer one: your name and
          postal address, which go to whoever complains only if you agree.
        </li>
        <li>Which themes your comments were counted in.</li>
        <li>What you follow and chose to be told, and which mail we owe or sent you.</li>
        <li>
          A log of what was done: that somebody signed in, sent a comment or changed a name. It has
          no names, addresses or texts in it.
        </li>
        <li>
          From an old site that came over: the name under a comment, and the address that was given
          there. We show the name. The address serves one end: whoever confirms it may claim the
          comment.
        </li>
      </ul>
      <p>
        So that programs cannot flood the site we count, under a scrambled word, how much comes from
        an internet address; the count is gone within a day or so.
      </p>
    </>
  )
}

function HowLong() {
  return (
    <>
      <h2>How long</h2>
      <ul>
        <li>An address given only to follow something: 7 days, unless its owner confirms it.</li>
        <li>Words you wrote before saying who you are: 24 hours.</li>
        <li>A link in a mail: 15 minutes to sign in or confirm, 24 hours to send a comment.</li>
        <li>Being signed in: 30 days; 12 hours for those who work here.</li>
        <li>
          Your account: until you close it, and 24 hours more in case you change your mind. Then
          your name, address and ways to sign in go, and{' '}
          <a href="/account/closure">what else goes and what stays</a> depends on what you agreed to
          with each comment.
        </li>
        <li>
          Decisions, themes and the records of what the council was given when it decided: as long
          as the council must be able to account for them, without your name once you have left.
        </li>
      </ul>
    </>
  )
}

function WhatYouCanDo() {
  return (
    <>
      <h2>What you can do</h2>
      <ul>
        <li>
          See and change your name, your address and what you are told in{' '}
          <a href="/account/settings">your account</a>.
        </li>
        <li>
          <a href="/account/data">Download everything</a> we keep about you.
        </li>
        <li>
          Take a comment back at any time, from its page in <a href="/account">your comments</a> or
          by the link in our mail.
        </li>
        <li>
          <a href="/account/closure">Close your account</a>.
        </li>
      </ul>
      <p>
        For anything else, to have something corrected or to object, write to the council’s data
        protection officer. If you are not content with the answer you may complain to the
        Information Commissioner’s Office.
      </p>
    </>
  )
}

function listed(names: string[]) {
  const ways = [...names.map((name) => `with ${name}`), 'by a link in a mail']
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(ways)
}
