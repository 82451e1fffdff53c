/** Customers: create, retrieve, update, delete, list. */
import type Stripe from "stripe";
import { createdParam, listPage, pageParams } from "./list-page.ts";
import { mergeMetadata } from "./merge-metadata.ts";
import { newId, randomText } from "./new-id.ts";
import {
  address,
  hash,
  metadata,
  notImitated,
  nullable,
  oneOf,
  readParams,
  shipping,
  text,
  textList,
  textOrNull,
} from "./read-params.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { noSuch } from "./stripe-error.ts";
import { attachTo, resolvePaymentMethod } from "./payment-methods.ts";

const commonFields = {
  address: nullable(address),
  description: textOrNull,
  email: textOrNull,
  invoice_settings: hash({ optional: { default_payment_method: text } }),
  metadata,
  name: textOrNull,
  phone: textOrNull,
  preferred_locales: textList,
  shipping: nullable(shipping),
  tax_exempt: oneOf("exempt", "none", "reverse"),
};

const createFields = { ...commonFields, payment_method: text };

export function createCustomer(sandbox: Sandbox, request: ApiRequest): Stripe.Customer {
  const params = readParams(request.form, { optional: withNotImitated(createFields) });
  const customer: Stripe.Customer = {
    id: newId("cus", 14),
    object: "customer",
    address: toAddress(params.address),
    balance: 0,
    created: sandbox.now(),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: params.description ?? null,
    discount: null,
    email: params.email ?? null,
    invoice_prefix: randomText(8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: params.invoice_settings?.default_payment_method ?? null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: mergeMetadata({}, params.metadata),
    name: params.name ?? null,
    next_invoice_sequence: 1,
    phone: params.phone ?? null,
    preferred_locales: params.preferred_locales ?? [],
    shipping: toShipping(params.shipping),
    tax_exempt: params.tax_exempt ?? "none",
    test_clock: null,
  };
  sandbox.store.put("customers", customer);
  if (params.payment_method)
    attachTo(sandbox, resolvePaymentMethod(sandbox, params.payment_method), customer.id);
  sandbox.emit("customer.created", customer);
  return customer;
}

export function retrieveCustomer(
  sandbox: Sandbox,
  request: ApiRequest,
): Stripe.Customer | Stripe.DeletedCustomer {
  readParams(request.form, { optional: {} });
  const customer = sandbox.store.get("customers", request.id);
  if (!customer) throw noSuch("customer", request.id);
  return customer;
}

/** @throws StripeApiError 404 for one that never was or is deleted. */
export function findCustomer(sandbox: Sandbox, id: string, param = "customer"): Stripe.Customer {
  const customer = sandbox.store.get("customers", id);
  if (!customer || customer.deleted) throw noSuch("customer", id, param);
  return customer;
}

export function updateCustomer(sandbox: Sandbox, request: ApiRequest): Stripe.Customer {
  const { metadata: metadataChange, ...params } = readParams(request.form, {
    optional: withNotImitated(commonFields),
  });
  const customer = findCustomer(sandbox, request.id, "id");
  const updated: Stripe.Customer = {
    ...customer,
    ...params,
    address: params.address === undefined ? customer.address : toAddress(params.address),
    shipping: params.shipping === undefined ? customer.shipping : toShipping(params.shipping),
    invoice_settings: { ...customer.invoice_settings, ...params.invoice_settings },
    metadata: mergeMetadata(customer.metadata, metadataChange),
  };
  sandbox.store.put("customers", updated);
  const changed = Object.keys(request.form).map((name) => [name, customer[name as keyof Stripe.Customer]]);
  sandbox.emit("customer.updated", updated, Object.fromEntries(changed) as object);
  return updated;
}

export function deleteCustomer(sandbox: Sandbox, request: ApiRequest): Stripe.DeletedCustomer {
  const customer = findCustomer(sandbox, request.id, "id");
  for (const method of sandbox.store.all("payment_methods")) {
    if (method.customer === customer.id) sandbox.store.put("payment_methods", { ...method, customer: null });
  }
  sandbox.emit("customer.deleted", customer);
  return sandbox.store.put("customers", {
    id: customer.id,
    object: "customer",
    deleted: true,
  }) as Stripe.DeletedCustomer;
}

export function listCustomers(sandbox: Sandbox, request: ApiRequest): Stripe.ApiList<Stripe.Customer> {
  const params = readParams(request.form, { optional: { ...pageParams, ...createdParam, email: text } });
  const living = [...sandbox.store.all("customers")].filter((customer) => !customer.deleted);
  return listPage(
    "/v1/customers",
    living,
    params,
    (customer) => (params.email ?? customer.email) === customer.email,
  );
}

/** Real parameters of Stripe that have no behaviour here get an answer that says so, not "unknown parameter". */
function withNotImitated<R extends object>(
  fields: R,
): R &
  Record<"balance" | "cash_balance" | "source" | "tax" | "tax_id_data" | "test_clock", typeof notImitated> {
  return {
    ...fields,
    balance: notImitated,
    cash_balance: notImitated,
    source: notImitated,
    tax: notImitated,
    tax_id_data: notImitated,
    test_clock: notImitated,
  };
}

type GivenAddress = ReturnType<typeof address>;

function toAddress(given: GivenAddress | null | undefined): Stripe.Address | null {
  return given
    ? { city: null, country: null, line1: null, line2: null, postal_code: null, state: null, ...given }
    : null;
}

function toShipping(given: ReturnType<typeof shipping> | null | undefined): Stripe.Customer.Shipping | null {
  if (!given) return null;
  return {
    address: toAddress(given.address) ?? undefined,
    name: given.name,
    phone: given.phone ?? undefined,
  };
}
