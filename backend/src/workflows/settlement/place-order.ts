import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type { PlacementRow } from "../../modules/settlement/placement-log";
import type SettlementModuleService from "../../modules/settlement/service";
import type { SettlementRow } from "../../modules/settlement/service";
import type Stripe from "stripe";
import { bookAuthorisation } from "./book-authorisation";
import { claimForOrder } from "./claim-for-order";
import { UsedUpError } from "./count-promotion-uses";
import { errorMessage } from "./error-message";
import type { HeldSettlement } from "./hold-settlement";
import { linkOrder } from "./link-order";
import { openStripe } from "./open-stripe";
import { planPlacement } from "./plan-placement";
import { readCartForOrder } from "./read-cart-for-order";
import { OutOfStockError } from "./reserve-stock";
import { undoPlacement } from "./undo-placement";
import { writeOrder } from "./write-order";

export type Placement =
  | { placed: true; order_id: string }
  /** The order can't be made, however often it is tried. */
  | { placed: false; reason: "out_of_stock" | "code_used_up" | "refused"; cause: Error };

/** Where a worker can die: after each step that is written down, and after the two that are written first and noted then. */
export const placementBoundaries = [
  "planned",
  "reserved",
  "order written",
  "created",
  "payment written",
  "paid",
  "placed",
] as const;
export type PlacementBoundary = (typeof placementBoundaries)[number];

/**
 * Makes the order of a settlement's cart, in the place and to the letter of the engine's `complete-cart`: order,
 * reservations, payment, links, uses of codes. Goes on from wherever a worker before it died, by the log (placement-step.ts):
 * each step is either one transaction with its note in the log, or writes by ids that the log holds and asks first whether
 * they are there. Its answer is still no proof: the caller verifies the order in the database before it takes money.
 * `intent` is the payment as Stripe had it a moment ago; left out, Stripe is asked. `at` is told each boundary as it is
 * passed; a test lets a worker die there.
 * Throws when it failed for a reason that may pass (a lock, the database, Stripe unreachable): try again later.
 */
export async function placeOrder(
  container: MedusaContainer,
  held: HeldSettlement,
  {
    intent = null,
    at = () => undefined,
  }: { intent?: Stripe.PaymentIntent | null; at?: (boundary: PlacementBoundary) => void } = {},
): Promise<Placement> {
  try {
    return { placed: true, order_id: await runSteps(container, held, intent, at) };
  } catch (thrown) {
    const cause = thrown instanceof Error ? thrown : new Error(errorMessage(thrown));
    if (cause instanceof OutOfStockError) return { placed: false, reason: "out_of_stock", cause };
    if (cause instanceof UsedUpError) return { placed: false, reason: "code_used_up", cause };
    const { type } = thrown as { type?: string };
    if (type && lasting.includes(type)) return { placed: false, reason: "refused", cause };
    throw thrown;
  }
}

/** Refusals that the same cart would meet again. */
const lasting: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
  MedusaError.Types.PAYMENT_REQUIRES_MORE_ERROR,
];

async function runSteps(
  container: MedusaContainer,
  held: HeldSettlement,
  intent: Stripe.PaymentIntent | null,
  at: (boundary: PlacementBoundary) => void,
): Promise<string> {
  const { placements } = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { basket_id, cart_id } = held.row;
  let log = await placements.find(basket_id);
  if (log?.step === "undoing") log = await undoPlacement(container, held);
  if (log?.step === "placed" || log?.step === "announced") return log.order_id;

  const cart = await readCartForOrder(database, cart_id!);
  if (!log || log.step === "undone") {
    log = await placements.plan(held.row, held.lease, planPlacement(cart));
    at("planned");
  }
  const move = async (to: PlacementRow["step"]) => {
    log = await placements.move(log!, held.lease, to);
  };
  if (log.step === "planned") {
    log = await claimForOrder(container, held, log, cart);
    at("reserved");
  }
  if (log.step === "reserved") {
    await writeOrder(container, log, cart);
    at("order written");
    await move("created");
    at("created");
  }
  if (log.step === "created") {
    await authorise(container, held.row, intent);
    at("payment written");
    await move("paid");
    at("paid");
  }
  log = await linkOrder(container, held, log, cart);
  at("placed");
  return log.order_id;
}

/** The engine's payment of the session; made once, however often this is repeated. A basket of £0.00 has none. */
async function authorise(
  container: MedusaContainer,
  { payment_session_id: sessionId, payment_intent_id, cart_id }: SettlementRow,
  asked: Stripe.PaymentIntent | null,
): Promise<void> {
  if (!sessionId || !payment_intent_id) return;
  const intent = asked ?? (await openStripe().paymentIntents.retrieve(payment_intent_id));
  if (intent.status === "requires_capture") {
    await bookAuthorisation(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), sessionId, intent);
    return;
  }
  // taken already, from the dashboard say: the engine books the capture with it
  const payment = await container.resolve(Modules.PAYMENT).authorizePaymentSession(sessionId, {});
  if (!payment)
    throw new MedusaError(
      MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
      `The payment session ${sessionId} of cart ${cart_id} is not authorised`,
    );
}
