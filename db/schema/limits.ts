import type { Once, Timestamp } from './column.ts'

/** How much of an allowance is used. The key is a keyed hash: neither an address nor a person can be read from it. */
export interface RateLimitTable {
  key: Once<string>
  used: number
  renews_at: Timestamp
}
