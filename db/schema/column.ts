import type { ColumnType } from 'kysely'

/** Written when the row is made and never again. */
export type Once<T> = ColumnType<T, T, never>

/** ISO 8601 in UTC, as text: both engines sort and compare it alike. */
export type Timestamp = string

/** Starts at nought. */
export type Counter = ColumnType<number, number | undefined, number>
