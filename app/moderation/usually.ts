/** The real median in words; nothing is promised while there is nothing to measure. */
export function usually(hours: number | null) {
  if (hours === null) return ''
  if (hours < 1) return 'That usually takes less than an hour.'
  if (hours < 36) {
    const whole = Math.round(hours)
    return `That usually takes about ${whole === 1 ? 'an hour' : `${whole} hours`}.`
  }
  return `That usually takes about ${Math.round(hours / 24)} days.`
}
