const day = new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone: "Europe/London" });
const long = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** The calendar day of a moment in the United Kingdom, "2026-11-22". */
export function ukDay(moment: Date): string {
  return day.format(moment);
}

/** "2026-11-22" -> "22 November 2026" */
export function longDate(ukDay: string): string {
  return long.format(new Date(`${ukDay}T00:00:00Z`));
}
