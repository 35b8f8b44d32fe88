/** How many times each pair of answers was given: rows are the first coder's, columns the second's. */
export type Answers = number[][]

export type Agreement = {
  /** The share of answers that are the same. */
  agreed: number
  /** Cohen's kappa, from -1 to 1; null where chance leaves nothing to agree on. */
  kappa: number | null
  /** Of kappa at 95 %. */
  low: number | null
  high: number | null
}

const Z = 1.959964

/**
 * Cohen's kappa with its large-sample standard error (Fleiss, Cohen and Everitt 1969, formula 13). The
 * interval is kappa ± 1.96 standard errors, and never beyond -1 and 1.
 */
export function agreementOf(answers: Answers): Agreement {
  const total = answers.flat().reduce((sum, count) => sum + count, 0)
  if (total === 0) return { agreed: 0, kappa: null, low: null, high: null }
  const p = answers.map((row) => row.map((count) => count / total))
  const rows = p.map(sum)
  const columns = rows.map((_, column) => sum(p.map((row) => row[column] ?? 0)))
  const agreed = sum(p.map((row, index) => row[index] ?? 0))
  const chance = sum(rows.map((share, index) => share * (columns[index] ?? 0)))
  if (1 - chance < 1e-12) return { agreed, kappa: null, low: null, high: null }
  const kappa = (agreed - chance) / (1 - chance)
  const margin = Z * standardError({ p, rows, columns, kappa, chance, total })
  return {
    agreed,
    kappa,
    low: Math.max(-1, kappa - margin),
    high: Math.min(1, kappa + margin),
  }
}

type Shares = {
  p: number[][]
  rows: number[]
  columns: number[]
  kappa: number
  chance: number
  total: number
}

function standardError({ p, rows, columns, kappa, chance, total }: Shares) {
  const off = 1 - kappa
  let [same, different] = [0, 0]
  for (const [i, row] of p.entries()) {
    for (const [j, share] of row.entries()) {
      if (i === j) same += share * (1 - ((rows[i] ?? 0) + (columns[i] ?? 0)) * off) ** 2
      else different += share * ((columns[i] ?? 0) + (rows[j] ?? 0)) ** 2
    }
  }
  const variance = same + off ** 2 * different - (kappa - chance * off) ** 2
  return Math.sqrt(Math.max(0, variance) / total) / (1 - chance)
}

function sum(numbers: number[]) {
  return numbers.reduce((total, number) => total + number, 0)
}

/** In the words of Landis and Koch (1977). */
export function kappaInWords(kappa: number) {
  if (kappa < 0) return 'worse than chance'
  if (kappa <= 0.2) return 'slight'
  if (kappa <= 0.4) return 'fair'
  if (kappa <= 0.6) return 'moderate'
  if (kappa <= 0.8) return 'substantial'
  return 'almost perfect'
}
