import { CLEAR, type Check } from './check.ts'

/** Your own words again are held on whichever page; somebody else's may be a campaign, and are not. */
export const repeat: Check = {
  name: 'Said before',
  switch: 'repeat',
  reason: 'repeat',
  look({ isRepeat, isEcho }) {
    if (isRepeat) return { verdict: 'hold' }
    return isEcho ? { verdict: 'flag' } : CLEAR
  },
}
