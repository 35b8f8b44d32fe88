import { inWorkingDays } from '#app/comments/answered.ts'
import type { ReactNode } from 'react'
import { When } from '#app/ui/when.tsx'
import type { VerdictName } from '#db/schema/comments.ts'
import { Appealed, Masked } from './trace-appeal.tsx'
import { excerpt } from './excerpt.ts'
import { ReviewStep } from './review-steps.tsx'
import type { Step } from './trace.ts'

type Page = { slug: string; page: string; reference: string }

/** The chain from a comment to a decision, as its author reads it. */
export function TraceSteps({ steps, comment }: { steps: Step[]; comment: Page }) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={index} className={step.step === 'next' ? 'next' : ''}>
          <StepView step={step} comment={comment} />
        </li>
      ))}
    </ol>
  )
}

function StepView({ step, comment }: { step: Step; comment: Page }): ReactNode {
  switch (step.step) {
    case 'received':
      return <Received at={step.at} comment={comment} />
    case 'published_at_once':
      return (
        <>
          <h2>Published</h2>
          <p className="quiet">
            <When at={step.at} withTime />, at once.
          </p>
        </>
      )
    case 'decided':
      return <Decided step={step} reference={comment.reference} />
    case 'masked':
      return <Masked masks={step.masks} />
    case 'appealed':
      return <Appealed appeal={step.appeal} />
    case 'lapsed':
      return (
        <>
          <h2>Lapsed</h2>
          <p>It was not sent again within 14 days.</p>
        </>
      )
    case 'answered':
      return <Answered reply={step.reply} />
    case 'counted':
    case 'concluded':
    case 'read_in_review':
    case 'next':
      return <ReviewStep step={step} said="Your comment" />
    case 'withdrawn':
      return (
        <>
          <h2>Taken back by you</h2>
          <p>It is no longer shown, and it is not counted.</p>
        </>
      )
  }
}

function Received({ at, comment }: { at: string; comment: Page }) {
  return (
    <>
      <h2>Received</h2>
      <p className="quiet">
        <When at={at} withTime />, on <a href={`/publications/${comment.slug}`}>{comment.page}</a>
      </p>
    </>
  )
}

const DECIDED: Record<VerdictName, string> = {
  publish: 'Read and published',
  return: 'Returned to you for a change',
  withhold: 'Not published',
  remove: 'Taken down',
  hold: 'To be read once more',
}

type DecidedStep = Extract<Step, { step: 'decided' }>

function Decided({ step, reference }: { step: DecidedStep; reference: string }) {
  const { decision, wasPublic } = step
  const isOnlyRead = decision.verdict === 'publish' && wasPublic
  return (
    <>
      <h2>{isOnlyRead ? 'Read, and left in place' : DECIDED[decision.verdict]}</h2>
      {decision.rule !== null && (
        <p>
          It breaks{' '}
          <a href={`/house-rules#rule-${decision.rule}`}>
            house rule {decision.rule}, {decision.ruleTitle?.toLowerCase()}
          </a>
          . Your own words are kept as you wrote them, and the point you make is still read.
        </p>
      )}
      {decision.note && <blockquote>{decision.note}</blockquote>}
      <p className="quiet">
        by a moderator, <When at={decision.decided_at} withTime />.{' '}
        {decision.verdict === 'publish' && (
          <a href={`/comments/${reference}`}>See it in its place</a>
        )}
      </p>
    </>
  )
}

function Answered({ reply }: { reply: Extract<Step, { step: 'answered' }>['reply'] }) {
  return (
    <>
      <h2>Answered</h2>
      <p>“{excerpt(reply.public_html)}”</p>
      <p className="quiet">
        {reply.speaker}, {reply.post}, <When at={reply.submitted_at} />
        {reply.workingDays !== null && `, ${inWorkingDays(reply.workingDays)}`}.{' '}
        <a href={`/comments/${reply.reference}`}>Read the reply</a>
      </p>
    </>
  )
}
