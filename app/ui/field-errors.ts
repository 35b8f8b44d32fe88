/** What is wrong with each field, by its name. */
export type FieldErrors = Record<string, string>
