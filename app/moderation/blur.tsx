import { PostForm } from '#app/ui/post-form.tsx'

/** Hides the words until this officer asks for them, one card at a time; kept in this browser. */
export function BlurSwitch({ isBlurred, returnTo }: { isBlurred: boolean; returnTo: string }) {
  return (
    <PostForm action="/officer/blur" className="blur-switch">
      <input type="hidden" name="return_to" value={returnTo} />
      <button type="submit" className="as-link" name="blur" value={isBlurred ? 'off' : 'on'}>
        {isBlurred ? 'Stop blurring comments' : 'Blur comments until I look'}
      </button>
    </PostForm>
  )
}

/** Before the words it uncovers: the style sheet looks at what follows a ticked box. */
export function ShowWords({ reference }: { reference: string }) {
  return (
    <>
      <input type="checkbox" id="show-words" className="show-words" key={reference} />
      <label htmlFor="show-words">Show the words</label>
    </>
  )
}
