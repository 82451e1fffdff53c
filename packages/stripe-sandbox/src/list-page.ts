/** Stripe's lists: newest first, `limit` 1 to 100 (10), cursors `starting_after` and `ending_before`, ranges on `created`. */
import type Stripe from "stripe";
import { hash, integer, nullable, text, type ParamReader } from "./read-params.ts";
import { invalidParameter, noSuch } from "./stripe-error.ts";

type CreatedRange = { gt?: number; gte?: number; lt?: number; lte?: number };

const range = hash({ optional: { gt: integer, gte: integer, lt: integer, lte: integer } });

const created: ParamReader<CreatedRange> = (value, name) => {
  if (typeof value !== "string") return range(value, name);
  const second = integer(value, name);
  return { gte: second, lte: second };
};

const limit: ParamReader<number> = (value, name) => {
  const number = integer(value, name);
  if (number < 1 || number > 100)
    throw invalidParameter("Invalid integer: limit must be between 1 and 100", name);
  return number;
};

/** To spread into a list endpoint's parameters. */
export const pageParams = { limit, starting_after: text, ending_before: text };
export const createdParam = { created: nullable(created) };

export interface PageParams {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
  created?: CreatedRange | null;
}

/**
 * @param rows oldest first, as the store keeps them
 * @throws StripeApiError 404 when the cursor names no row
 */
export function listPage<T extends { id: string; created?: number }>(
  url: string,
  rows: Iterable<T>,
  params: PageParams,
  matches: (row: T) => boolean = () => true,
): Stripe.ApiList<T> {
  const newestFirst = [...rows].reverse();
  const size = params.limit ?? 10;
  const cursor = params.starting_after ?? params.ending_before;
  const at = cursor === undefined ? -1 : newestFirst.findIndex((row) => row.id === cursor);
  if (cursor !== undefined && at < 0) {
    throw noSuch("object", cursor, params.starting_after ? "starting_after" : "ending_before");
  }
  const wanted = (row: T) => isCreatedIn(row.created ?? 0, params.created) && matches(row);
  const backwards = params.starting_after === undefined && params.ending_before !== undefined;
  const found = (backwards ? newestFirst.slice(0, at) : newestFirst.slice(at + 1)).filter(wanted);
  const data = backwards ? found.slice(-size) : found.slice(0, size);
  return { object: "list", data, has_more: found.length > size, url };
}

function isCreatedIn(second: number, wanted: CreatedRange | null | undefined): boolean {
  if (!wanted) return true;
  return (
    second > (wanted.gt ?? -Infinity) &&
    second >= (wanted.gte ?? -Infinity) &&
    second < (wanted.lt ?? Infinity) &&
    second <= (wanted.lte ?? Infinity)
  );
}
