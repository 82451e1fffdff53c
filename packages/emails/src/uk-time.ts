const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });
const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "Europe/London" });

/** "22 November 2026" in the United Kingdom. */
export function ukDate(iso: string): string {
  return date.format(new Date(iso));
}

/** "22 November 2026 at 14:05" in the United Kingdom, whatever the server's own zone. */
export function ukDateAndTime(iso: string): string {
  const moment = new Date(iso);
  return `${date.format(moment)} at ${time.format(moment)}`;
}
