import { Button, PostForm } from '#app/ui/post-form.tsx'

/** For whoever holds an invitation and is signed in without the address it was sent to. */
export function InvitedElsewhere({ name, invited }: { name: string; invited: string }) {
  return (
    <main className="wrap narrow" id="main">
      <h1>This invitation is for another address</h1>
      <p className="lede">
        It is for <strong>{invited}</strong>. You are signed in as <strong>{name}</strong>, and have
        not confirmed that address here.
      </p>
      <p>
        Do you want to keep this account? <a href="/account/email">Confirm the address on it</a>,
        then follow the link in the invitation again.
      </p>
      <p>
        Otherwise sign out, follow the link again, and sign in with that address: a link by email
        sent there will do. If the address is wrong, ask an administrator to invite the right one.
      </p>
      <PostForm action="/sign-out">
        <Button kind="secondary">Sign out</Button>
      </PostForm>
    </main>
  )
}
