/** The real median in words; nothing is promised while there is nothing to measure. */
export function usually(wait: { hours: number; day: number } | null) {
  if (wait === null) return ''
  const { hours, day } = wait
  if (hours < 1) return 'That usually takes less than a working hour.'
  if (hours < day) return `That usually takes about ${spoken(Math.round(hours), 'hour')}.`
  return `That usually takes about ${spoken(Math.round(hours / day), 'day')}.`
}

function spoken(count: number, unit: 'hour' | 'day') {
  return count === 1 ? `one working ${unit}` : `${count} working ${unit}s`
}
