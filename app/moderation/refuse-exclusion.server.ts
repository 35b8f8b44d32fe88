import { refuse } from '#app/platform/refuse.server.ts'
import { EXCLUSION_WHY } from './exclusion.ts'

export function refuseExclusion(why: keyof typeof EXCLUSION_WHY) {
  return refuse({ status: 409, problem: 'too_late', because: EXCLUSION_WHY[why], kept: [] })
}
