import { Button, PostForm } from '#app/ui/post-form.tsx'

type Someone = { id: string; disabled_at: string | null; secondFactorAt: string | null }

/** Keeps somebody out, lets them in again, or helps them after a lost device. */
export function Access({ person, isSelf }: { person: Someone; isSelf: boolean }) {
  if (isSelf) return <p>Another administrator changes your own access.</p>
  const acts = `/admin/people/${person.id}`
  return (
    <div className="buttons">
      {person.disabled_at ? (
        <PostForm action={`${acts}/enabling`}>
          <Button kind="secondary">Let them in again</Button>
        </PostForm>
      ) : (
        <PostForm action={`${acts}/disabling`}>
          <Button kind="warning">Disable, and end every session</Button>
        </PostForm>
      )}
      {person.secondFactorAt && (
        <PostForm action={`${acts}/second-factor/removal`}>
          <Button kind="secondary">Take away their second factor</Button>
        </PostForm>
      )}
    </div>
  )
}
