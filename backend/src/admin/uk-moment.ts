const format = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/London",
});

/** "22 Nov 2026, 14:05" in the United Kingdom, wherever staff sit. */
export function ukMoment(iso: string): string {
  return format.format(new Date(iso));
}
