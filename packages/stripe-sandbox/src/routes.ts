/** The API's addresses and who answers them. */
import { retrieveBalance, retrieveBalanceTransaction } from "./balance-transactions.ts";
import { cancelPaymentIntent } from "./cancel-payment-intent.ts";
import { capturePaymentIntent } from "./capture-payment-intent.ts";
import { listCharges, retrieveCharge } from "./charges.ts";
import { confirmPaymentIntent } from "./confirm-payment-intent.ts";
import {
  createCustomer,
  deleteCustomer,
  listCustomers,
  retrieveCustomer,
  updateCustomer,
} from "./customers.ts";
import { listDisputes, retrieveDispute } from "./disputes.ts";
import { listEvents, retrieveEvent } from "./events.ts";
import {
  createPaymentIntent,
  listPaymentIntents,
  retrievePaymentIntent,
  updatePaymentIntent,
} from "./payment-intents.ts";
import {
  attachPaymentMethod,
  createPaymentMethod,
  detachPaymentMethod,
  listCustomerPaymentMethods,
  listPaymentMethods,
  retrievePaymentMethod,
  updatePaymentMethod,
} from "./payment-methods.ts";
import { createRefund, listRefunds, retrieveRefund, updateRefund } from "./refunds.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { confirmSetupIntent, createSetupIntent, retrieveSetupIntent } from "./setup-intents.ts";

export type Handler = (sandbox: Sandbox, request: ApiRequest) => object;

const ROUTES: Readonly<Record<string, Handler>> = {
  "GET /v1/balance": retrieveBalance,
  "GET /v1/balance_transactions/:id": retrieveBalanceTransaction,
  "GET /v1/charges": listCharges,
  "GET /v1/charges/:id": retrieveCharge,
  "GET /v1/customers": listCustomers,
  "POST /v1/customers": createCustomer,
  "GET /v1/customers/:id": retrieveCustomer,
  "POST /v1/customers/:id": updateCustomer,
  "DELETE /v1/customers/:id": deleteCustomer,
  "GET /v1/customers/:id/payment_methods": listCustomerPaymentMethods,
  "GET /v1/disputes": listDisputes,
  "GET /v1/disputes/:id": retrieveDispute,
  "GET /v1/events": listEvents,
  "GET /v1/events/:id": retrieveEvent,
  "GET /v1/payment_intents": listPaymentIntents,
  "POST /v1/payment_intents": createPaymentIntent,
  "GET /v1/payment_intents/:id": retrievePaymentIntent,
  "POST /v1/payment_intents/:id": updatePaymentIntent,
  "POST /v1/payment_intents/:id/cancel": cancelPaymentIntent,
  "POST /v1/payment_intents/:id/capture": capturePaymentIntent,
  "POST /v1/payment_intents/:id/confirm": confirmPaymentIntent,
  "GET /v1/payment_methods": listPaymentMethods,
  "POST /v1/payment_methods": createPaymentMethod,
  "GET /v1/payment_methods/:id": retrievePaymentMethod,
  "POST /v1/payment_methods/:id": updatePaymentMethod,
  "POST /v1/payment_methods/:id/attach": attachPaymentMethod,
  "POST /v1/payment_methods/:id/detach": detachPaymentMethod,
  "GET /v1/refunds": listRefunds,
  "POST /v1/refunds": createRefund,
  "GET /v1/refunds/:id": retrieveRefund,
  "POST /v1/refunds/:id": updateRefund,
  "POST /v1/setup_intents": createSetupIntent,
  "GET /v1/setup_intents/:id": retrieveSetupIntent,
  "POST /v1/setup_intents/:id/confirm": confirmSetupIntent,
};

/** What a publishable key may call; the PaymentIntent's client secret is asked for there. */
const FOR_BROWSERS: readonly string[] = [
  "GET /v1/payment_intents/:id",
  "POST /v1/payment_intents/:id/confirm",
  "POST /v1/payment_methods",
];

export interface Route {
  handle: Handler;
  id: string;
  isForBrowsers: boolean;
}

/** @param path like `/v1/payment_intents/pi_123/capture` */
export function findRoute(method: string, path: string): Route | undefined {
  const [, version, resource, id, ...action] = path.replace(/\/$/, "").split("/");
  const pattern = ["", version, resource, ...(id === undefined ? [] : [":id"]), ...action].join("/");
  const name = `${method} ${pattern}`;
  if (!Object.hasOwn(ROUTES, name)) return undefined;
  return { handle: ROUTES[name] as Handler, id: id ?? "", isForBrowsers: FOR_BROWSERS.includes(name) };
}
