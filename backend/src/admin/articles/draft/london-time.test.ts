import { describe, expect, it } from "vitest";
import { londonTime, momentInLondon } from "./london-time";

describe("a time on the clocks of London", () => {
  it.each([
    ["in winter", "2026-12-01T09:30", "2026-12-01T09:30:00.000Z"],
    ["in summer", "2026-07-01T09:30", "2026-07-01T08:30:00.000Z"],
    ["in the hour that comes twice, the first", "2026-10-25T01:30", "2026-10-25T00:30:00.000Z"],
    ["just before midnight", "2026-08-31T23:59", "2026-08-31T22:59:00.000Z"],
  ])("%s is found, and shown as it was typed", (_, local, iso) => {
    const moment = momentInLondon(local);
    expect(moment?.toISOString()).toBe(iso);
    expect(londonTime(moment!)).toBe(local);
  });

  it.each(["2026-03-29T01:30", "2026-02-30T09:00", "soon", "", "2026-12-01"])("there is no %j", (local) => {
    expect(momentInLondon(local)).toBeNull();
  });
});
