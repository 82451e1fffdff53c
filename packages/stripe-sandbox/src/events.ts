/** Events: what happened, with the object as it was at that moment. */
import Stripe from "stripe";
import { createdParam, listPage, pageParams } from "./list-page.ts";
import { newId } from "./new-id.ts";
import { boolean, notImitated, readParams, text, textList } from "./read-params.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { noSuch } from "./stripe-error.ts";

/** The API version whose shapes the sandbox answers: the one of the installed SDK. */
export const API_VERSION: string = Stripe.API_VERSION;

export function newEvent(
  sandbox: Sandbox,
  type: Stripe.Event.Type,
  object: object,
  previous?: object,
): Stripe.Event {
  const event = {
    id: newId("evt"),
    object: "event",
    api_version: API_VERSION,
    created: sandbox.now(),
    data: previous ? { object, previous_attributes: previous } : { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: sandbox.request?.id ?? null, idempotency_key: sandbox.request?.idempotencyKey ?? null },
    type,
  };
  // The SDK's union ties each type to its object; which object goes with which type is the callers' business here.
  return sandbox.store.put("events", event as Stripe.Event);
}

/** The event as it is answered and sent: `pending_webhooks` is what is still owed. */
export function retrieveEvent(sandbox: Sandbox, request: ApiRequest): Stripe.Event {
  readParams(request.form, { optional: {} });
  const event = sandbox.store.get("events", request.id);
  if (!event) throw noSuch("event", request.id);
  return withPendingWebhooks(sandbox, event);
}

function withPendingWebhooks(sandbox: Sandbox, event: Stripe.Event): Stripe.Event {
  return {
    ...event,
    pending_webhooks: sandbox.store.get("deliveries", event.id)?.state === "pending" ? 1 : 0,
  };
}

const listParams = {
  ...pageParams,
  ...createdParam,
  type: text,
  types: textList,
  delivery_success: boolean,
  related_object: notImitated,
};

export function listEvents(sandbox: Sandbox, request: ApiRequest): Stripe.ApiList<Stripe.Event> {
  const params = readParams(request.form, { optional: listParams });
  const types = params.types ?? (params.type ? [params.type] : undefined);
  const page = listPage("/v1/events", sandbox.store.all("events"), params, (event) => {
    const isDelivered = sandbox.store.get("deliveries", event.id)?.state === "delivered";
    return (
      (types === undefined || types.some((type) => matchesType(type, event.type))) &&
      (params.delivery_success === undefined || params.delivery_success === isDelivered)
    );
  });
  return { ...page, data: page.data.map((event) => withPendingWebhooks(sandbox, event)) };
}

/** `charge.*` stands for all types that begin so. */
export function matchesType(pattern: string, type: string): boolean {
  return pattern === type || (pattern.endsWith("*") && type.startsWith(pattern.slice(0, -1)));
}
