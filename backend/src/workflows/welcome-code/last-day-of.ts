const ukDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "Europe/London" });
// of all locales, Sweden's writes a date as ISO 8601 does
const ukDate = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: "Europe/London" });
const ukDayOfYear = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

/** "3 March": the last day on which a code is taken that ends at this midnight in London. */
export function lastDayOf(validUntil: Date): string {
  return ukDay.format(validUntil.getTime() - 1);
}

/** "3 March 2027", for what is read later. */
export function lastDayAndYearOf(validUntil: Date): string {
  return ukDayOfYear.format(validUntil.getTime() - 1);
}

/** "2027-03-03", for programs. */
export function lastDateOf(validUntil: Date): string {
  return ukDate.format(validUntil.getTime() - 1);
}
