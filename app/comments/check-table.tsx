import { ScrollTable } from '#app/ui/scroll-table.tsx'
import { When } from '#app/ui/when.tsx'
import { asKept, isSetting, SETTING_NAMES, type CheckSettings } from './check-settings.ts'

type Table = {
  settings: CheckSettings
  /** What somebody has set, with who and when. */
  set: { name: string; setBy: string; set_at: string }[]
}

export function CheckTable({ settings, set }: Table) {
  const names = Object.keys(SETTING_NAMES).filter(isSetting)
  return (
    <ScrollTable label="The checks as they are set">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">Set to</th>
            <th scope="col">By whom and when</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{SETTING_NAMES[name]}</th>
              <td>{inWords(settings[name])}</td>
              <td>
                <WhoSet row={set.find((row) => row.name === name)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

function inWords(value: CheckSettings[keyof CheckSettings]) {
  if (typeof value === 'boolean') return value ? 'On' : 'Off'
  return asKept(value) || 'None'
}

function WhoSet({ row }: { row: Table['set'][number] | undefined }) {
  if (!row) return <span className="quiet">as it came</span>
  return (
    <>
      {row.setBy}, <When at={row.set_at} withTime />
    </>
  )
}
