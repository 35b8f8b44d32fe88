/** Why leaving something entered out was refused, as an officer reads it. */
export const LEFT_OUT_WHY = {
  closed: 'The evidence has been sealed and handed over, so nothing about it changes.',
  second: 'You proposed it yourself, so a second officer confirms it.',
  changed: 'It is settled already. Load the page again.',
} as const
