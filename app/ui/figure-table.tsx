import type { ReactNode } from 'react'
import { ScrollTable } from './scroll-table.tsx'

type Figures = {
  caption: string
  columns: ReactNode[]
  /** The first cell names the row. */
  rows: { key: string; cells: ReactNode[] }[]
}

/** Numbers in columns, a row for each thing they are about. */
export function FigureTable({ caption, columns, rows }: Figures) {
  return (
    <ScrollTable label={caption}>
      <table className="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((name, index) => (
              <th scope="col" key={index}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}
