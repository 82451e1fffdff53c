import { expect, it } from "vitest";
import { type HeldChange, unitsApart } from "./units-apart";

const change = (kind: HeldChange["kind"], quantity: number, more: Partial<HeldChange> = {}): HeldChange => ({
  ...{ location_id: "spa", kind, quantity, status_was: null, status_became: null },
  ...more,
});
const stopped = { status_was: "on_sale", status_became: "blocked" } as const;
const released = { status_was: "blocked", status_became: "on_sale" } as const;
const apart = (...changes: HeldChange[]) => unitsApart(changes).get("spa") ?? 0;

it.each([
  ["two set apart before the hold", 2, [change("hold", 2), change("hold", 8, stopped)]],
  ["set apart and put back", 0, [change("hold", 2), change("release_hold", -2), change("hold", 10, stopped)]],
  [
    "set apart, then written off",
    0,
    [change("hold", 2), change("write_off", -2), change("hold", 8, stopped)],
  ],
  [
    "written off while all is held: the broken ones go first, and later ones count in full",
    1,
    [
      change("hold", 2),
      change("hold", 8, stopped),
      change("write_off", -3),
      change("release_hold", -7, released),
      change("hold", 1),
      change("hold", 6, stopped),
    ],
  ],
  ["none when it came in quarantine", 0, [change("receipt", 10)]],
  ["what a customer sent back while it is held", 1, [change("hold", 9, stopped), change("return", 1)]],
  ["not what came while it is held", 0, [change("hold", 9, stopped), change("receipt", 5)]],
  [
    "not what came after a hold that moved nothing",
    1,
    [change("hold", 1), change("hold", 0, { ...stopped, location_id: null }), change("receipt", 3)],
  ],
] satisfies [string, number, HeldChange[]][])("%s: %i", (_what, units, changes) => {
  expect(apart(...changes)).toBe(units);
});
