import { v7 } from 'uuid'

/** Time-ordered (UUID version 7), so that ids sort as things happened. */
export function newId() {
  return v7()
}
