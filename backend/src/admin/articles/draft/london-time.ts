const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** "2026-12-01T09:30" on a clock in London, as an input of type `datetime-local` wants it. */
export function londonTime(moment: Date): string {
  const part = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/**
 * The moment at which clocks in London show `local`. In the hour that comes twice in October it is the first; null for
 * what is no time, and for the hour that March leaves out.
 */
export function momentInLondon(local: string): Date | null {
  const asIfUtc = new Date(`${local}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u.test(local) || Number.isNaN(asIfUtc.getTime())) return null;
  const inSummer = new Date(asIfUtc.getTime() - 3_600_000);
  return [inSummer, asIfUtc].find((moment) => londonTime(moment) === local) ?? null;
}
