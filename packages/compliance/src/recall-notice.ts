/** What staff have written about goods that are taken back; phrases may end in a full stop or not. */
export interface RecallNoticeWords {
  type: "recall" | "allergy";
  product_name: string;
  brand: string;
  pack_sizes: string;
  /** `best_before`: calendar day, or null when the pack has none. */
  lots: readonly { code: string; best_before: string | null }[];
  where_to_find: string;
  reason: string;
  risk_statement: string;
  action: string;
  refund_terms: string;
  contact: string;
  fsa_ref: string;
  /** ISO 8601 */
  issued_at: string;
}

export interface RecallNoticePart {
  /** "Risk"; null for a sentence that stands by itself. */
  label: string | null;
  text: string;
}

const day = (of: string, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone }).format(new Date(of));
const calendarDay = (date: string) => day(date, "UTC");
const londonDay = (moment: string) => day(moment, "Europe/London");

/**
 * The notice of a recall (Reg (EC) 178/2002 art 19) in the form that point-of-sale notices have: heading, what and why, how to
 * know the pack, the risk, what to do, whom to ask. It says nothing else: no word for the brand, and none to sell. Mail and
 * page show the same parts; only the mail knows what its reader bought.
 */
export function recallNotice(
  words: RecallNoticeWords,
  business: string,
  bought?: { ordered_at: string; order_number: string },
): { heading: string; parts: RecallNoticePart[] } {
  const { product_name, lots, fsa_ref } = words;
  const known = bought
    ? ` Our order records show you bought this on ${londonDay(bought.ordered_at)}, order ${bought.order_number}.`
    : "";
  const reference = fsa_ref ? ` FSA reference: ${fsa_ref}` : "";
  const parts: RecallNoticePart[] = [
    {
      label: null,
      text: `${business} is recalling ${product_name} because ${unended(words.reason)}.`,
    },
    { label: "Product", text: `${product_name}, ${words.brand}` },
    { label: "Pack size", text: words.pack_sizes },
    { label: "Batch", text: [...new Set(lots.map(({ code }) => code))].join(", ") },
    { label: "Best before", text: bestBefore(lots) },
    { label: "Where to find them on the pack", text: words.where_to_find },
    { label: null, text: "No other products or batches are known to be affected." },
    { label: "Risk", text: `${unended(words.risk_statement)}.` },
    {
      label: "What to do",
      text: `Do not eat it. ${unended(words.action)}, and ${unended(words.refund_terms)}.`,
    },
    { label: "Contact", text: `${unended(words.contact)}.${known}` },
    {
      label: null,
      text: `We are sorry for the inconvenience. Issued ${londonDay(words.issued_at)}.${reference}`,
    },
  ];
  return {
    heading: `${words.type === "allergy" ? "FOOD ALLERGY ALERT" : "PRODUCT RECALL"}: ${product_name}`,
    parts: parts.filter(({ text }) => text !== ""),
  };
}

/** One day for all, or a day for each batch. */
function bestBefore(lots: RecallNoticeWords["lots"]): string {
  const days = new Set(lots.map(({ best_before }) => best_before));
  const [only] = days;
  if (days.size <= 1) return only ? calendarDay(only) : "";
  return lots
    .map(({ code, best_before }) => `${best_before ? calendarDay(best_before) : "none given"} (${code})`)
    .join(", ");
}

function unended(phrase: string): string {
  return phrase.trim().replace(/[.\s]+$/u, "");
}
