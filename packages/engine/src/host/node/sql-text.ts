/** A name in double quotes. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text in single quotes; for settings with standard_conforming_strings, which is the default. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
