/** A postcode we deliver to, normalised ("PL27 6AA"), or what is wrong with it, written for the shopper. */
export type PostcodeCheck = { ok: true; postcode: string } | { ok: false; message: string };

/** One or two letters, a digit, a letter or digit, then digit and two letters (BS 7666 part 2). */
const shape = /^([A-Z]{1,2})([0-9][A-Z0-9]?)([0-9][A-Z]{2})$/;

/** Postcode areas outside Great Britain: food law or customs differ there, so the shop does not send to them. */
const areasNotServed: Record<string, string> = {
  BT: "Northern Ireland",
  JE: "Jersey",
  GY: "Guernsey",
  IM: "the Isle of Man",
  BF: "forces addresses abroad (BFPO)",
};

/**
 * Checks the shape and the area only, so that a shopper hears of a slip before sending the form; the back end decides.
 * Accepts any case and spacing, as people and autofill write it.
 */
export function checkPostcode(typed: string): PostcodeCheck {
  const parts = shape.exec(typed.toUpperCase().replace(/[\s-]/g, ""));
  if (!parts) return { ok: false, message: "Enter a full UK postcode, like PL27 6AA." };
  const [, area = "", district = "", inward = ""] = parts;
  const place = areasNotServed[area];
  if (place) {
    return {
      ok: false,
      message: `We can't deliver to ${place}: we send to England, Scotland and Wales only. Use an address there.`,
    };
  }
  return { ok: true, postcode: `${area}${district} ${inward}` };
}
