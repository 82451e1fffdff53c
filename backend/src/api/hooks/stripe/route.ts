import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { environment } from "../../../../environment";
import { SETTLEMENT_MODULE } from "../../../modules/settlement";
import type SettlementModuleService from "../../../modules/settlement/service";
import type { PaymentEventSubject } from "../../../modules/settlement/service";
import { openStripe } from "../../../workflows/settlement/open-stripe";
import { paymentEventReceived } from "../../../workflows/settlement/payment-event-received";
import { concernsOrders } from "../../../workflows/settlement/process-payment-events";

/**
 * Takes Stripe's webhooks in: the signature first, then what the event is about into the inbox by its own id, and only then a 200, so
 * that Stripe repeats whatever we did not keep. A repeated event is a 200 and nothing more.
 */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const logger = request.scope.resolve(ContainerRegistrationKeys.LOGGER);
  let event: Stripe.Event;
  try {
    event = verified(request);
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
    // without the body: anyone can send one
    logger.warn(`A call to /hooks/stripe from ${request.ip} had no valid signature and was refused`);
    response
      .status(400)
      .json({ type: MedusaError.Types.INVALID_DATA, message: "The signature is not valid." });
    return;
  }
  const isOfConcern = concernsOrders(event.type);
  const isNew = await request.scope
    .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
    .receivePaymentEvent({ id: event.id, type: event.type, payload: subjectOf(event) }, isOfConcern);
  response.json({ received: true });
  if (!isNew || !isOfConcern) return;
  try {
    await request.scope
      .resolve(Modules.EVENT_BUS)
      .emit({ name: paymentEventReceived, data: { id: event.id } });
  } catch (error) {
    // only a wake-up: the job finds the event in the inbox within seconds
    logger.warn(`Payment event ${event.id} waits for the job: ${String(error)}`);
  }
}

/** Stripe's objects name themselves by `id` and what they belong to by `payment_intent`, an id or the object itself. */
function subjectOf({ data }: Stripe.Event): PaymentEventSubject {
  const { id, payment_intent: intent } = data.object as {
    id?: string;
    payment_intent?: string | { id: string } | null;
  };
  return {
    object_id: id ?? "",
    payment_intent_id: typeof intent === "string" ? intent : (intent?.id ?? null),
  };
}

function verified(request: MedusaRequest): Stripe.Event {
  const body = request.rawBody as Buffer | undefined;
  const signature = request.get("stripe-signature");
  return openStripe().webhooks.constructEvent(body ?? "", signature ?? "", environment.STRIPE_WEBHOOK_SECRET);
}
