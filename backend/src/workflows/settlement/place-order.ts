import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { errorMessage } from "./error-message";
import { turnstile } from "./turnstile";

export type Placement =
  | { placed: true }
  /** The order can't be made, however often it is tried. */
  | { placed: false; reason: "out_of_stock" | "refused"; cause: Error };

/**
 * The engine waits five seconds for the lock of an inventory item and then gives up. Side by side on one thread, fifty
 * buyers of the same thing only make each other slower than that; so the others wait here, where nothing runs out.
 */
const inTurn = turnstile(4);

/**
 * Makes the order of a cart: order, reservations, payment, links, usage of codes. Its answer is not proof: the caller
 * reads in the database what came of it (verify-order.ts), because a crash leaves the engine's completion half done and
 * its own retry mends nothing.
 * Throws when it failed for a reason that may pass (a lock, the database, Stripe unreachable): try again later.
 */
export async function placeOrder(container: MedusaContainer, cartId: string): Promise<Placement> {
  const { errors } = await inTurn(() =>
    completeCartWorkflow(container).run({ input: { id: cartId }, throwOnError: false }),
  );
  const error = errors?.[0]?.error as unknown;
  if (!error) return { placed: true };
  const cause = error instanceof Error ? error : new Error(errorMessage(error));
  const { type, code } = error as { type?: string; code?: string };
  if (
    code === MedusaError.Codes.INSUFFICIENT_INVENTORY ||
    /not enough stock|does not have the required inventory/i.test(cause.message)
  ) {
    return { placed: false, reason: "out_of_stock", cause };
  }
  if (type && lasting.includes(type)) return { placed: false, reason: "refused", cause };
  // eslint-disable-next-line @medusajs/use-medusa-error-not-generic-error -- a MedusaError takes no cause
  throw new Error(`Cart ${cartId} could not be completed now: ${cause.message}`, { cause });
}

/** Refusals that the same cart would meet again. */
const lasting: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
  MedusaError.Types.PAYMENT_REQUIRES_MORE_ERROR,
];
