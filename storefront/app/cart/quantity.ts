/** More of one thing than anyone orders here; the back end's stock is the real limit, and its message names it. */
export const maxQuantity = 99;

export type QuantityCheck = { ok: true; quantity: number } | { ok: false; message: string };

/** Reads a quantity as typed: a whole number from 1 to `maxQuantity`, surrounding space forgiven. */
export function checkQuantity(typed: FormDataEntryValue | null): QuantityCheck {
  const text = typeof typed === "string" ? typed.trim() : "";
  const quantity = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(quantity))
    return { ok: false, message: `Enter the quantity as a whole number from 1 to ${maxQuantity}.` };
  if (quantity < 1)
    return {
      ok: false,
      message: "The quantity must be at least 1.",
    };
  if (quantity > maxQuantity) {
    return {
      ok: false,
      message: `The most you can order of one product here is ${maxQuantity}. For more, please phone us.`,
    };
  }
  return { ok: true, quantity };
}
