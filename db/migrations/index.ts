import type { Migration } from 'kysely/migration'
import * as people from './001-people.ts'
import * as appointments from './002-appointments.ts'
import * as publications from './003-publications.ts'
import * as comments from './004-comments.ts'
import * as moderation from './005-moderation.ts'
import * as replies from './006-replies.ts'
import * as reviews from './007-reviews.ts'
import * as themes from './008-themes.ts'
import * as outcomes from './009-outcomes.ts'
import * as telling from './010-telling.ts'
import * as signingIn from './011-signing-in.ts'
import * as beingTold from './012-being-told.ts'
import * as rateLimits from './014-rate-limits.ts'
import * as auditChain from './015-audit-chain.ts'
import * as takingPart from './016-taking-part.ts'
import * as closingAccounts from './017-closing-accounts.ts'
import * as signInLinks from './018-sign-in-links.ts'
import * as screening from './020-screening.ts'
import * as reportsAndSanctions from './022-reports-and-sanctions.ts'
import * as theRoom from './023-the-room.ts'
import * as deciding from './024-deciding.ts'
import * as theReplyDesk from './025-the-reply-desk.ts'
import * as modesAndChecks from './026-modes-and-checks.ts'
import * as inTheOpen from './028-in-the-open.ts'
import * as evidence from './029-evidence.ts'
import * as codings from './030-codings.ts'
import * as enteredContributions from './031-entered-contributions.ts'
import * as codeframes from './032-codeframes.ts'
import * as readingByMachine from './033-reading-by-machine.ts'
import * as noticesOnPaper from './035-notices-on-paper.ts'
import * as reportsOvertaken from './036-reports-of-what-was-taken-back.ts'
import * as runningReviews from './038-running-reviews.ts'
import * as equalityLens from './039-equality-lens.ts'
import * as publishedFigures from './040-published-figures.ts'
import * as tellingInBatches from './041-telling-in-batches.ts'
import * as filesToTakeAlong from './042-files-to-take-along.ts'
import * as tellingInParts from './043-telling-in-parts.ts'
import * as aModelOutside from './044-a-model-outside.ts'
import * as largeReviews from './045-large-reviews.ts'

export const migrations: Record<string, Migration> = {
  '001-people': people,
  '002-appointments': appointments,
  '003-publications': publications,
  '004-comments': comments,
  '005-moderation': moderation,
  '006-replies': replies,
  '007-reviews': reviews,
  '008-themes': themes,
  '009-outcomes': outcomes,
  '010-telling': telling,
  '011-signing-in': signingIn,
  '012-being-told': beingTold,
  '014-rate-limits': rateLimits,
  '015-audit-chain': auditChain,
  '016-taking-part': takingPart,
  '017-closing-accounts': closingAccounts,
  '018-sign-in-links': signInLinks,
  '020-screening': screening,
  '022-reports-and-sanctions': reportsAndSanctions,
  '023-the-room': theRoom,
  '024-deciding': deciding,
  '025-the-reply-desk': theReplyDesk,
  '026-modes-and-checks': modesAndChecks,
  '028-in-the-open': inTheOpen,
  '029-evidence': evidence,
  '030-codings': codings,
  '031-entered-contributions': enteredContributions,
  '032-codeframes': codeframes,
  '033-reading-by-machine': readingByMachine,
  '035-notices-on-paper': noticesOnPaper,
  '036-reports-of-what-was-taken-back': reportsOvertaken,
  '038-running-reviews': runningReviews,
  '039-equality-lens': equalityLens,
  '040-published-figures': publishedFigures,
  '041-telling-in-batches': tellingInBatches,
  '042-files-to-take-along': filesToTakeAlong,
  '043-telling-in-parts': tellingInParts,
  '044-a-model-outside': aModelOutside,
  '045-large-reviews': largeReviews,
}
