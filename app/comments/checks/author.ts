import { CLEAR, type Check } from './check.ts'

export const oftenRefused: Check = {
  name: 'Refused before',
  switch: 'often_refused',
  reason: 'rejection_rate',
  look({ refusedShare, settings }) {
    if (refusedShare === null) return CLEAR
    return {
      verdict: refusedShare >= settings.refused_percent / 100 ? 'hold' : 'clear',
      score: refusedShare,
    }
  },
}

export const newContributor: Check = {
  name: 'New contributor',
  switch: 'new_contributor',
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
