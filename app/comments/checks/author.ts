import { CLEAR, type Check } from './check.ts'

const OFTEN = 0.3

export const oftenRefused: Check = {
  name: 'Refused before',
  reason: 'rejection_rate',
  look({ refusedShare }) {
    if (refusedShare === null) return CLEAR
    return { verdict: refusedShare >= OFTEN ? 'hold' : 'clear', score: refusedShare }
  },
}

export const newContributor: Check = {
  name: 'New contributor',
  reason: 'new_contributor',
  look({ moderation, isNewContributor }) {
    if (moderation === 'after_publication' || !isNewContributor) return CLEAR
    return { verdict: 'hold' }
  },
}

export const personPreModerated: Check = {
  name: 'Person read first',
  reason: 'premod_person',
  look: ({ comesBack, isAlwaysPreModerated }) =>
    comesBack || isAlwaysPreModerated ? { verdict: 'hold' } : CLEAR,
}
