import type { DemoPublication } from '../content.ts'
import { aLibraryThatOpens } from './a-library-that-opens.ts'
import { readingBeforeTheBell } from './reading-before-the-bell.ts'
import { marketDayForCustomerServices } from './market-day-for-customer-services.ts'
import { whatAHomeIsFor } from './what-a-home-is-for.ts'
import { aFairerList } from './a-fairer-list.ts'
import { parkingOnTheGrove } from './parking-on-the-grove.ts'
import { theMillMeadowPark } from './the-mill-meadow-park.ts'
import { saferCrossings } from './safer-crossings.ts'
import { aWarmRoomThisWinter } from './a-warm-room-this-winter.ts'
import { budgetInOnePage } from './budget-in-one-page.ts'
import { sundaysAtThePool } from './sundays-at-the-pool.ts'
import { treesWeArePlanting } from './trees-we-are-planting.ts'
import { binsOverChristmas } from './bins-over-christmas.ts'

export const publications: DemoPublication[] = [
  sundaysAtThePool,
  aLibraryThatOpens,
  readingBeforeTheBell,
  marketDayForCustomerServices,
  whatAHomeIsFor,
  aFairerList,
  parkingOnTheGrove,
  theMillMeadowPark,
  saferCrossings,
  aWarmRoomThisWinter,
  budgetInOnePage,
  treesWeArePlanting,
  binsOverChristmas,
]
