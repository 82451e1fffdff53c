/** A price and when shoppers were asked it; `charged_until` is null while they still are. */
export interface PricePeriod {
  price_pence: number;
  charged_from: Date;
  charged_until: Date | null;
}

export interface WasPrice {
  was_pence: number;
  /** When that price was first charged. */
  since: Date;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Whole days of 24 hours that the higher price must have been charged without a break. */
export const proofDays = 28;

/** The shortest that six months can be (September to February), so that no old price outlives them. */
export const oldestDays = 181;

/**
 * The price that today's may be compared with ("was £30, now £25"), or null when none is proven. Proven is only the price
 * directly before today's, and only if it was higher, was charged for at least 28 days in a row up to the change, for no
 * shorter a time than the lower price has been charged since, and was last charged no more than six months ago. So a
 * second reduction in a row compares with nothing until the first has stood for 28 days itself.
 * Source: the trade's guidance on price comparisons (Chartered Trading Standards Institute), as misleading ones are
 * banned by the Digital Markets, Competition and Consumers Act 2024, section 226.
 */
export function wasPrice(history: PricePeriod[], now: Date): WasPrice | null {
  const [today, before] = history.toSorted((a, b) => b.charged_from.getTime() - a.charged_from.getTime());
  if (!today || !before || today.charged_until !== null) return null;
  if (before.charged_until?.getTime() !== today.charged_from.getTime()) return null;
  const chargedMs = today.charged_from.getTime() - before.charged_from.getTime();
  const reducedMs = now.getTime() - today.charged_from.getTime();
  const isProven =
    before.price_pence > today.price_pence &&
    chargedMs >= proofDays * dayMs &&
    reducedMs <= chargedMs &&
    reducedMs <= oldestDays * dayMs;
  return isProven ? { was_pence: before.price_pence, since: before.charged_from } : null;
}
