import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { storefrontKeyHeader } from "@balance/contracts/storefront-headers";
import { environment } from "../../environment";
import { isSameSecret } from "./is-same-secret";

/**
 * Routes, ours and the engine's, that reach a person's basket, cart, payment or order, or that could make an order
 * without settle-payment, or that count by the shopper's address, which only the storefront's word vouches for. The last
 * is the engine's own payment webhook, which answers 200 before it checks anything.
 */
const matchers = [
  "/store/baskets*",
  "/store/carts*",
  "/store/contact-messages*",
  "/store/newsletter*",
  "/store/orders*",
  "/store/order-pages*",
  "/store/payment-collections*",
  "/store/phone-orders*",
  "/store/payment-providers*",
  "/store/returns*",
  "/store/settlements*",
  "/store/welcome-codes*",
  "/hooks/payment*",
];

/** Only the storefront's server, which knows the key, gets through. Everyone else reads a 403. */
export const sideDoorMiddlewares: MiddlewareRoute[] = matchers.map((matcher) => ({
  matcher,
  middlewares: [requireStorefrontKey],
}));

function requireStorefrontKey(
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const given = request.get(storefrontKeyHeader);
  if (given && isSameSecret(given, environment.STOREFRONT_KEY)) {
    next();
    return;
  }
  const message = `This address answers only to the shop's own server (${storefrontKeyHeader}).`;
  response.status(403).json({ type: "not_allowed", message });
}
