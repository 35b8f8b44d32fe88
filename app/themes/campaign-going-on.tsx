import { counted } from '#app/ui/counted.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

type GoingOn = { act: string; theme: string; stance: string; coded: number }

/** A campaign too large for one go: what was done, and the button for the rest. */
export function CampaignGoingOn({ act, theme, stance, coded }: GoingOn) {
  return (
    <Notice>
      <p>{counted(coded, 'contribution')} of the campaign were coded. There are more of them.</p>
      <PostForm action={act}>
        <input type="hidden" name="theme" value={theme} />
        <input type="hidden" name="stance" value={stance} />
        <Button>Code the next</Button>
      </PostForm>
    </Notice>
  )
}
