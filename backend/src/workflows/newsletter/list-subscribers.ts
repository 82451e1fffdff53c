import { addressKey } from "@balance/compliance/address-key";
import type { NewsletterTopic } from "@balance/contracts/newsletter";
import type { MedusaContainer } from "@medusajs/framework/types";
import { readRows } from "../../modules/newsletter/database";
import { type SubscriberState, subscriberStates } from "../../modules/newsletter/subscriber-states";
import { likePattern } from "../like-pattern";
import { addressHash } from "./address-hash";
import { newsletterDatabase } from "./in-transaction";

export interface ListedSubscriber {
  id: string;
  /** Null once erased. */
  email: string | null;
  first_name: string;
  status: SubscriberState;
  topics: NewsletterTopic[];
  source: string;
  /** ISO 8601 */
  created_at: string;
  confirmed_at: string | null;
}

export interface SubscriberSearch {
  /** A whole address, in any spelling, or a part of one. */
  search: string;
  status: SubscriberState | null;
  offset: number;
}

export const pageSize = 20;

/** Newest first. By a whole address somebody is found after their erasure too: by its digest. */
export async function listSubscribers(
  container: MedusaContainer,
  { search, status, offset }: SubscriberSearch,
): Promise<{ subscribers: ListedSubscriber[]; count: number }> {
  const key = addressKey(search);
  const part = likePattern(search.trim());
  const rows = await readRows<
    ListedSubscriber & { count: number; created_at: Date; confirmed_at: Date | null }
  >(
    newsletterDatabase(container),
    `select id, email, first_name, status, topics, source, created_at, confirmed_at, count(*) over ()::int as count
     from subscriber
     where deleted_at is null and (?::text is null or status = ?)
       and (? = '%%' or email ilike ? or address_hash = ?)
     order by created_at desc, id desc limit ? offset ?`,
    [status, status, part, part, key === null ? "" : addressHash(key), pageSize, offset],
  );
  return {
    subscribers: rows.map(({ count: _count, created_at, confirmed_at, ...row }) => ({
      ...row,
      created_at: created_at.toISOString(),
      confirmed_at: confirmed_at?.toISOString() ?? null,
    })),
    count: rows[0]?.count ?? 0,
  };
}

/** How many people stand where. */
export async function countSubscribers(
  container: MedusaContainer,
): Promise<Record<SubscriberState | "suppressions" | "past_customers", number>> {
  const database = newsletterDatabase(container);
  const [byState, others] = await Promise.all([
    readRows<{ status: SubscriberState; count: number }>(
      database,
      "select status, count(*)::int as count from subscriber where deleted_at is null group by status",
    ),
    readRows<{ suppressions: number; past_customers: number }>(
      database,
      `select (select count(*)::int from suppression) as suppressions,
         (select count(*)::int from past_customer_hash) as past_customers`,
    ),
  ]);
  const counted = new Map(byState.map(({ status, count }) => [status, count]));
  const states = Object.fromEntries(subscriberStates.map((state) => [state, counted.get(state) ?? 0]));
  return { ...(states as Record<SubscriberState, number>), ...others[0]! };
}
