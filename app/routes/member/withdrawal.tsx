import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireMember } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { ownPublicationFrom, workingText } from '#app/publications/own-publication-from.server.ts'
import { parseWithdrawal } from '#app/publications/withdrawal.ts'
import { withdraw } from '#app/publications/withdraw.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request, 'edit_publication')
  const publication = await ownPublicationFrom(params, member)
  const { title } = await workingText(publication)
  return { title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request, 'edit_publication')
  const publication = await ownPublicationFrom(params, member)
  const withdrawal = parseWithdrawal(await readForm(request))
  if (!withdrawal.ok) return data(withdrawal, { status: 422 })
  const { reason } = withdrawal.value
  const withdrawn = await withdraw(db, { publication, reason, member, at: now() })
  if (!withdrawn) throw tooLate([['reason', reason]])
  return redirect('/member')
}

export const meta: MetaFunction = () => [{ title: 'Withdraw a publication' }]

export default function WithdrawPublication() {
  const { title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Withdraw “{title}”?</h1>
      <p>
        The page is replaced by the reason you give. Its editions and comments stay on record, and
        comments already counted in a review stay counted.
      </p>
      <PostForm>
        <ErrorSummary errors={answer?.errors} />
        <TextArea
          name="reason"
          label="Reason, as the public reads it"
          rows={3}
          errors={answer?.errors}
          value={answer?.typed.reason}
        />
        <div className="buttons">
          <Button kind="warning">Withdraw</Button>
          <a href="/member">Keep it</a>
        </div>
      </PostForm>
    </main>
  )
}
