import { signInWith } from '#app/people/sign-in-page.ts'
import { Notice } from '#app/ui/notice.tsx'
import { When } from '#app/ui/when.tsx'

type Text = { id: string; title: string; until: string }

/** Tells whoever opens the sign-in page what this browser keeps. The words are shown after signing in. */
export function NotSentYet({ texts }: { texts: Text[] }) {
  if (texts.length === 0) return null
  return (
    <Notice>
      <h2>{texts.length === 1 ? 'You have a text not sent yet' : 'You have texts not sent yet'}</h2>
      <ul>
        {texts.map(({ id, title, until }) => (
          <li key={id}>
            For “{title}”, kept until <When at={until} withTime />
          </li>
        ))}
      </ul>
      <p>
        Once you have signed in you can check it and send it, or throw it away, on your account
        page. Or <a href={signInWith('/comments/finish')}>finish it now</a>, also without an
        account.
      </p>
    </Notice>
  )
}
