const NUMBER = new Intl.NumberFormat('en-GB')

/** "1 comment", "2,000 comments". */
export function counted(count: number, one: string, many = `${one}s`) {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`
}
