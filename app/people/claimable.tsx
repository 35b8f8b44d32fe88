import { counted } from '#app/ui/counted.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

type Claimable = { id: string; provider: string; display_name: string; comments: number | null }

/** Asks whether imported comments with a person's confirmed address are theirs. */
export function ClaimableIdentities({ identities }: { identities: Claimable[] }) {
  return identities.map(({ id, provider, display_name, comments }) => (
    <Notice key={id}>
      <p>
        {counted(comments ?? 0, 'comment')} by “{display_name}” came over from {provider} with your
        address. Are they yours?
      </p>
      <PostForm action={`/account/legacy-identities/${id}`}>
        <Button>Yes, they are mine</Button>
      </PostForm>
    </Notice>
  ))
}
