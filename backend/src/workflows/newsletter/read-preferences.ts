import type { ConsentHistory, ConsentHistoryEvent, PreferencesView } from "@balance/contracts/newsletter";
import type { MedusaContainer } from "@medusajs/framework/types";
import { readRows } from "../../modules/newsletter/database";
import type { SubscriberRow } from "../../modules/newsletter/subscriber-row";
import { newsletterDatabase } from "./in-transaction";
import { idIn, isPreferencesToken, unsubscribeToken } from "./newsletter-links";

/** The person whose preferences link this is; null for any other text, and once they are erased. */
export async function findByPreferencesToken(
  container: MedusaContainer,
  token: string,
): Promise<SubscriberRow | null> {
  const id = idIn(token);
  if (id === null) return null;
  const [subscriber] = await readRows<SubscriberRow>(
    newsletterDatabase(container),
    "select * from subscriber where id = ? and deleted_at is null and email is not null",
    [id],
  );
  return subscriber && isPreferencesToken(token, subscriber) ? subscriber : null;
}

export function preferencesView(subscriber: SubscriberRow): PreferencesView {
  const { id, email, first_name, topics, status, paused_until, confirmed_at } = subscriber;
  const isPaused = paused_until !== null && paused_until.getTime() > Date.now();
  return {
    email: email ?? "",
    first_name,
    topics,
    status: status === "erased" ? "unsubscribed" : status,
    paused_until: isPaused ? paused_until.toISOString() : null,
    confirmed_at: confirmed_at?.toISOString() ?? null,
    unsubscribe_token: unsubscribeToken(id),
  };
}

interface LedgerLine extends Omit<ConsentHistoryEvent, "occurred_at" | "recorded_at" | "wording"> {
  occurred_at: Date;
  created_at: Date;
  wording_id: string | null;
  checkbox_label: string;
  text: string;
  privacy_version: string;
}

/** Everything that the shop keeps about somebody's consent, for them and for staff. Null when there is no such person. */
export async function readConsentHistory(
  container: MedusaContainer,
  subscriberId: string,
): Promise<ConsentHistory | null> {
  const database = newsletterDatabase(container);
  const [subscriber] = await readRows<SubscriberRow>(
    database,
    "select * from subscriber where id = ? and deleted_at is null",
    [subscriberId],
  );
  if (!subscriber) return null;
  const lines = await readRows<LedgerLine>(
    database,
    `select e.id, e.event, e.occurred_at, e.created_at, e.topics, e.source, e.method, e.page_url, e.actor,
       e.evidence_ref, w.id as wording_id, w.checkbox_label, w.text, w.privacy_version, o.ip, o.user_agent
     from consent_event e
     left join wording_version w on w.id = e.wording_version_id
     left join consent_event_origin o on o.consent_event_id = e.id
     where e.subscriber_id = ? order by e.position`,
    [subscriberId],
  );
  const iso = (moment: Date | null) => moment?.toISOString() ?? null;
  return {
    subscriber: {
      id: subscriber.id,
      email: subscriber.email,
      first_name: subscriber.first_name,
      status: subscriber.status,
      topics: subscriber.topics,
      requested_at: subscriber.requested_at.toISOString(),
      confirmed_at: iso(subscriber.confirmed_at),
      unsubscribed_at: iso(subscriber.unsubscribed_at),
      paused_until: iso(subscriber.paused_until),
    },
    events: lines.map(
      ({ occurred_at, created_at, wording_id, checkbox_label, text, privacy_version, ...line }) => ({
        ...line,
        occurred_at: occurred_at.toISOString(),
        recorded_at: created_at.toISOString(),
        wording: wording_id === null ? null : { id: wording_id, checkbox_label, text, privacy_version },
      }),
    ),
  };
}
