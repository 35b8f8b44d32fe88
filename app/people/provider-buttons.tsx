import { PostForm } from '#app/ui/post-form.tsx'
import { formAddress } from './sign-in-page.ts'

type Shown = { id: string; name: string; mark: string; isDemo: boolean }

type Buttons = {
  providers: Shown[]
  returnTo: string
  /** Adding a credential, or showing again who one is; signing in unless said. */
  purpose?: 'add' | 'prove'
}

/** One button for each provider that is on. Nothing of theirs is loaded until it is pressed. */
export function ProviderButtons({ providers, returnTo, purpose }: Buttons) {
  return (
    <ul className="providers">
      {providers.map(({ id, name, mark, isDemo }) => (
        <li key={id}>
          <PostForm action={formAddress(`/sign-in/providers/${id}`, returnTo)}>
            <input type="hidden" name="return_to" value={returnTo} />
            {purpose && <input type="hidden" name="purpose" value={purpose} />}
            <button type="submit" className="provider">
              <span className="provider-mark" aria-hidden="true">
                {mark}
              </span>
              <span>
                {purpose === 'add' ? 'Add' : 'Continue with'} {name}
                {isDemo && id !== 'ambleford-id' && <span className="quiet"> demo</span>}
              </span>
            </button>
          </PostForm>
        </li>
      ))}
    </ul>
  )
}
