import { notFound } from '#app/platform/refuse.server.ts'

export function loader() {
  throw notFound()
}

export const action = loader

export default function NotFound() {
  return null
}
