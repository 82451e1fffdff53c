/** `expand[]=latest_charge.balance_transaction`: replaces ids by the objects they name. */
import type { Store, TableName } from "./store.ts";
import type { FormHash } from "./form-body.ts";
import { textList } from "./read-params.ts";
import { invalidParameter } from "./stripe-error.ts";

const TABLE_BY_PREFIX: Readonly<Record<string, TableName>> = {
  cus: "customers",
  pm: "payment_methods",
  pi: "payment_intents",
  ch: "charges",
  re: "refunds",
  du: "disputes",
  seti: "setup_intents",
  txn: "balance_transactions",
};

const MAX_DEPTH = 4;

/** Takes `expand` out of the parameters, so that endpoints need not name it. */
export function takeExpand(form: FormHash): { paths: string[]; rest: FormHash } {
  const { expand, ...rest } = form;
  return { paths: expand === undefined ? [] : textList(expand, "expand"), rest };
}

/** @returns a copy with the paths expanded. @throws StripeApiError 400 for a path that leads nowhere. */
export function expand(store: Store, object: object, paths: string[]): object {
  return paths.reduce((expanded, path) => {
    const segments = path.split(".");
    if (segments.length > MAX_DEPTH) {
      throw invalidParameter(
        `You cannot expand more than ${MAX_DEPTH} levels of a property. Property: ${path}.`,
        "expand",
      );
    }
    return expandPath(store, expanded, segments, path);
  }, object);
}

function expandPath(store: Store, object: object, [name, ...rest]: string[], path: string): object {
  if (name === undefined) return object;
  const fields = object as Record<string, unknown>;
  const value = expandField(store, fields, name, path);
  if (rest.length === 0 || value === null) return { ...fields, [name]: value };
  if (Array.isArray(value)) {
    return { ...fields, [name]: value.map((entry: object) => expandPath(store, entry, rest, path)) };
  }
  return { ...fields, [name]: expandPath(store, value, rest, path) };
}

function expandField(
  store: Store,
  fields: Record<string, unknown>,
  name: string,
  path: string,
): object | null {
  if (fields.object === "charge" && name === "refunds") {
    const data = [...store.all("refunds")].filter((refund) => refund.charge === fields.id).reverse();
    return { object: "list", data, has_more: false, url: `/v1/charges/${String(fields.id)}/refunds` };
  }
  const value = fields[name];
  if (value === null) return null;
  if (typeof value === "object") return value;
  const table = typeof value === "string" ? TABLE_BY_PREFIX[value.slice(0, value.indexOf("_"))] : undefined;
  const found = table && store.get(table, value as string);
  if (!found) {
    throw invalidParameter(`This property cannot be expanded (${name}). You passed: ${path}.`, "expand");
  }
  return found;
}
