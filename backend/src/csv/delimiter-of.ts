/** A spreadsheet writes commas, semicolons (on the Continent) or tabs: what parts the header parts the rows. */
export function delimiterOf(csv: string): string {
  const [header = ""] = csv.split(/\r?\n/, 1);
  const counted = [",", ";", "\t"].map((delimiter) => [delimiter, header.split(delimiter).length] as const);
  return counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
