/** Reads the code of a region, as `eu-west-1`. */
export function parseRegion(text: string): string {
  if (/^[a-z]{2,}(?:-[a-z]+)+-[0-9]+$/.test(text)) return text
  throw new Error(`${JSON.stringify(text)} is not allowed; give a region's code, as eu-west-1`)
}

/** Reads an account's number, which is a registry's id too. */
export function parseAccount(text: string): string {
  if (/^[0-9]{12}$/.test(text)) return text
  throw new Error(
    `${JSON.stringify(text)} is not allowed; give an account's 12 digits, in quotes: YAML reads ` +
      'an unquoted number that starts with 0 as another',
  )
}
