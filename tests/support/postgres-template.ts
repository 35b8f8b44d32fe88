import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { engineFor } from '#db/engine.server.ts'
import { migrate } from '#db/migrate.server.ts'

/** A database in its newest shape, for test files to copy: bringing one up to date takes longer than most of them. */
export async function makeTemplate(server: string) {
  const template = newName()
  await tell(server, sql`create database ${sql.id(template)}`)
  const db = engineFor(inDatabase(server, template)).open()
  await migrate(db)
  await db.destroy()
  return template
}

/** The address of a copy. */
export async function copyTemplate(server: string, template: string) {
  const copy = newName()
  await tell(server, sql`create database ${sql.id(copy)} template ${sql.id(template)}`)
  return inDatabase(server, copy)
}

export async function dropDatabase(server: string, database: string) {
  await tell(server, sql`drop database ${sql.id(database)} with (force)`)
}

export function databaseIn(address: string) {
  return new URL(address).pathname.slice(1)
}

async function tell(server: string, words: ReturnType<typeof sql>) {
  const db = engineFor(server).open()
  await words.execute(db)
  await db.destroy()
}

function inDatabase(server: string, database: string) {
  const address = new URL(server)
  address.pathname = `/${database}`
  return address.href
}

function newName() {
  return `test_${randomUUID().replaceAll('-', '')}`
}
