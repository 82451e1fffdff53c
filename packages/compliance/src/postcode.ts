export type PostcodeRefusal =
  | "malformed"
  | "northern_ireland"
  | "jersey"
  | "guernsey"
  | "isle_of_man"
  | "british_forces"
  | "overseas_territory";

export type ParsedPostcode = { ok: true; postcode: string } | { ok: false; reason: PostcodeRefusal };

/** The areas of England, Scotland and Wales: the letters a postcode begins with. */
const areas = new Set(
  (
    "AB AL B BA BB BD BH BL BN BR BS CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL " +
    "GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE " +
    "PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS " +
    "WV YO ZE"
  ).split(" "),
);

const refusedAreas: Record<string, PostcodeRefusal> = {
  BT: "northern_ireland",
  JE: "jersey",
  GY: "guernsey",
  IM: "isle_of_man",
  BF: "british_forces",
  GX: "overseas_territory",
};

/** Ascension, Antarctica, Indian Ocean, Falklands, Pitcairn, South Georgia, St Helena, Turks and Caicos. */
const territories = new Set([
  "ASCN1ZZ",
  "BBND1ZZ",
  "BIQQ1ZZ",
  "FIQQ1ZZ",
  "PCRN1ZZ",
  "SIQQ1ZZ",
  "STHL1ZZ",
  "TDCU1ZZ",
]);

/** Area, district, and sector with unit; the unit never has C, I, K, M, O or V (BS 7666). */
const shape = /^([A-PR-UWYZ][A-HK-Y]?)(\d[A-HJKMNP-Y\d]?)(\d[ABD-HJLNP-UW-Z]{2})$/;

/**
 * Reads a postcode however it is typed ("pl276aa", "PL27-6AA") and says whether we deliver there: England, Scotland and
 * Wales with their islands. Gives it with one space, in capitals. Whether the street exists is not checked.
 */
export function parseGreatBritainPostcode(text: string): ParsedPostcode {
  const compact = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.\-–]/gu, "");
  if (territories.has(compact)) return { ok: false, reason: "overseas_territory" };
  if (/^BFPO\d{1,4}$/.test(compact)) return { ok: false, reason: "british_forces" };
  const [, area, district, unit] = shape.exec(compact) ?? [];
  if (!area || !district || !unit) return { ok: false, reason: "malformed" };
  const refused = refusedAreas[area];
  if (refused) return { ok: false, reason: refused };
  if (!areas.has(area)) return { ok: false, reason: "malformed" };
  return { ok: true, postcode: `${area}${district} ${unit}` };
}

const messages: Record<PostcodeRefusal, string> = {
  malformed: "Enter a full UK postcode, such as PL27 6AA.",
  northern_ireland: refusal(
    "Northern Ireland",
    "food sold there falls under other rules than ours in Great Britain",
  ),
  jersey: refusal("Jersey", "it has its own customs and food rules"),
  guernsey: refusal("Guernsey", "it has its own customs and food rules"),
  isle_of_man: refusal("the Isle of Man", "it has its own food rules"),
  british_forces: refusal("British Forces addresses", "many of them are outside Great Britain"),
  overseas_territory: refusal("overseas territories", "they are outside Great Britain"),
};

function refusal(place: string, because: string): string {
  return `We can't deliver to ${place} yet: ${because}. Please use an address in England, Scotland or Wales.`;
}

/** What to tell the shopper beside the postcode field. */
export function postcodeMessage(reason: PostcodeRefusal): string {
  return messages[reason];
}
