import { referenceValues, type ReferenceValue } from "./data/reference-values.ts";

const milligrams: Record<string, number> = { g: 1000, mg: 1, µg: 0.001, μg: 0.001, ug: 0.001, mcg: 0.001 };

/** Amount in milligrams, or null for a unit that is not one of mass (CFU, FCC, ml …). */
export function inMilligrams(amount: number, unit: string): number | null {
  const factor = milligrams[unit.trim()];
  return factor === undefined ? null : amount * factor;
}

export function referenceValue(nutrientId: string): ReferenceValue | null {
  return referenceValues.find((value) => value.id === nutrientId) ?? null;
}

/**
 * Per cent of the nutrient reference value, not rounded: what a claim's condition is held against, where 14.9 % is less
 * than 15. Null when the substance has none. Throws a RangeError when the substance has a value but the amount is in no
 * unit of mass: a label like that is wrong and must not be shown.
 */
export function shareOfNrv(active: { id: string; amount: number; unit: string }): number | null {
  const reference = referenceValue(active.id);
  if (!reference) return null;
  const amount = inMilligrams(active.amount, active.unit);
  const whole = inMilligrams(reference.nrv, reference.unit);
  if (amount === null || whole === null || !(active.amount >= 0)) {
    throw new RangeError(
      `${active.amount} ${active.unit} of ${reference.nutrient} can't be compared with its reference value in ${reference.unit}`,
    );
  }
  // the added billionth undoes binary fractions that end just below what they stand for
  return (amount / whole) * 100 + 1e-9;
}

/**
 * Per cent of the nutrient reference value as a label shows it: a whole number rounded half up; null when the substance
 * has none, which a label shows as a dagger (Regulation (EU) 1169/2011 art 32 and 33). Throws as `shareOfNrv` does.
 */
export function percentOfNrv(active: { id: string; amount: number; unit: string }): number | null {
  const share = shareOfNrv(active);
  return share === null ? null : Math.floor(share + 0.5);
}
