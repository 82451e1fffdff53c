import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oldestDays, type PricePeriod, proofDays, wasPrice } from "./was-price";

const dayMs = 24 * 60 * 60 * 1000;
const saleStart = new Date("2026-06-01T08:00:00Z");
const at = (days: number) => new Date(saleStart.getTime() + days * dayMs);

/** £30 for `chargedDays`, then £25 since the start of the sale. */
const reduced = (chargedDays: number): PricePeriod[] => [
  { price_pence: 3000, charged_from: at(-chargedDays), charged_until: saleStart },
  { price_pence: 2500, charged_from: saleStart, charged_until: null },
];

describe("a was price", () => {
  it("is the price directly before, with the day it was first charged", () => {
    expect(wasPrice(reduced(60), at(1))).toEqual({ was_pence: 3000, since: at(-60) });
  });

  it("needs 28 days in a row, to the millisecond", () => {
    const history = reduced(proofDays);
    expect(wasPrice(history, at(1))?.was_pence).toBe(3000);
    history[0]!.charged_from = new Date(history[0]!.charged_from.getTime() + 1);
    expect(wasPrice(history, at(1))).toBeNull();
  });

  it("ends when the lower price has stood longer than the higher one did", () => {
    expect(wasPrice(reduced(40), at(40))?.was_pence).toBe(3000);
    expect(wasPrice(reduced(40), new Date(at(40).getTime() + 1))).toBeNull();
  });

  it("ends after six months, however long the higher price stood", () => {
    expect(wasPrice(reduced(900), at(oldestDays))?.was_pence).toBe(3000);
    expect(wasPrice(reduced(900), new Date(at(oldestDays).getTime() + 1))).toBeNull();
  });

  it("never outlives six months of the calendar, whichever they are", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2026-01-01"), max: new Date("2056-01-01"), noInvalidDate: true }),
        (changed) => {
          const sixMonthsOn = new Date(changed);
          // the clamp to the month's last day of "31 August plus six months"
          const day = changed.getUTCDate();
          sixMonthsOn.setUTCDate(1);
          sixMonthsOn.setUTCMonth(sixMonthsOn.getUTCMonth() + 6);
          const lastDay = new Date(
            Date.UTC(sixMonthsOn.getUTCFullYear(), sixMonthsOn.getUTCMonth() + 1, 0),
          ).getUTCDate();
          sixMonthsOn.setUTCDate(Math.min(day, lastDay));
          const history = [
            {
              price_pence: 2,
              charged_from: new Date(changed.getTime() - 999 * dayMs),
              charged_until: changed,
            },
            { price_pence: 1, charged_from: changed, charged_until: null },
          ];
          expect(wasPrice(history, new Date(sixMonthsOn.getTime() + 1))).toBeNull();
        },
      ),
    );
  });

  it("does not jump over a gap in the sale, nor over a price in between", () => {
    const [old, sale] = reduced(60) as [PricePeriod, PricePeriod];
    expect(wasPrice([{ ...old, charged_until: at(-1) }, sale], at(1))).toBeNull();
    const between = { price_pence: 2800, charged_from: at(-2), charged_until: saleStart };
    expect(wasPrice([{ ...old, charged_until: at(-2) }, between, sale], at(1))).toBeNull();
  });

  it("is nothing after a rise, for a first price, or for what is no longer on sale", () => {
    const [old, sale] = reduced(60) as [PricePeriod, PricePeriod];
    expect(wasPrice([{ ...old, price_pence: 2500 }, sale], at(1))).toBeNull();
    expect(wasPrice([{ ...old, price_pence: 2400 }, sale], at(1))).toBeNull();
    expect(wasPrice([sale], at(1))).toBeNull();
    expect(wasPrice([], at(1))).toBeNull();
    expect(wasPrice([old, { ...sale, charged_until: at(1) }], at(1))).toBeNull();
  });

  it("is proven by the record whenever it is given, in whatever order the record is read", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ price_pence: fc.nat(5), days: fc.integer({ min: 1, max: 80 }), gap: fc.nat(1) }),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        fc.integer({ min: 0, max: 250 }),
        fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
        (spells, daysSince, keys) => {
          let start = 0;
          const history = spells.map(({ price_pence, days, gap }, index) => {
            const charged_from = at(start);
            const isLast = index === spells.length - 1;
            start += days + gap;
            return { price_pence, charged_from, charged_until: isLast ? null : at(start - gap) };
          });
          const today = history.at(-1)!;
          const now = new Date(today.charged_from.getTime() + daysSince * dayMs);
          const shuffled = history
            .map((period, index) => ({ period, key: keys[index]! }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ period }) => period);
          const was = wasPrice(shuffled, now);
          expect(was).toEqual(wasPrice(history, now));
          if (!was) return;
          expect(was.was_pence).toBeGreaterThan(today.price_pence);
          // every one of the 28 days before the change, noon by noon, was charged at that price
          for (let day = 0.5; day < proofDays; day++) {
            const then = new Date(today.charged_from.getTime() - day * dayMs);
            const charged = history.filter(
              ({ charged_from, charged_until }) =>
                charged_from <= then && (charged_until === null || then < charged_until),
            );
            expect(charged.map(({ price_pence }) => price_pence)).toEqual([was.was_pence]);
          }
          expect(now.getTime() - today.charged_from.getTime()).toBeLessThanOrEqual(
            today.charged_from.getTime() - was.since.getTime(),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
