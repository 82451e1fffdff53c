const ukDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "Europe/London" });
const ukDayOfYear = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

/** "3 March": the last day on which a code is taken that ends at this midnight in London. */
export function lastDayOf(validUntil: Date): string {
  return ukDay.format(validUntil.getTime() - 1);
}

/** "3 March 2027", for what is read later. */
export function lastDayAndYearOf(validUntil: Date): string {
  return ukDayOfYear.format(validUntil.getTime() - 1);
}
