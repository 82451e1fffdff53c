/**
 * Turns form text into typed parameters and refuses what Stripe refuses: unknown names, missing ones, wrong types.
 * Each endpoint lists every parameter the SDK knows, so that a new one can't be ignored silently.
 */
import type { FormHash, FormValue } from "./form-body.ts";
import { invalidParameter } from "./stripe-error.ts";

/** Reads one value; `name` is the full name for messages, like `shipping[name]`. */
export type ParamReader<T> = (value: FormValue, name: string) => T;
type Readers = Record<string, ParamReader<unknown>>;
type Read<R extends Readers> = { [K in keyof R]: ReturnType<R[K]> };

/**
 * @throws StripeApiError 400 with code `parameter_missing`, `parameter_unknown` or one of the readers' own.
 */
export function readParams<R extends Readers, O extends Readers>(
  form: FormHash,
  spec: { required?: R; optional: O },
  prefix = "",
): Read<R> & Partial<Read<O>> {
  const fullName = (name: string) => (prefix ? `${prefix}[${name}]` : name);
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(form)) {
    const reader = ownReader(spec.required, name) ?? ownReader(spec.optional, name);
    if (!reader)
      throw invalidParameter(
        `Received unknown parameter: ${fullName(name)}`,
        fullName(name),
        "parameter_unknown",
      );
    result[name] = reader(value, fullName(name));
  }
  for (const name of Object.keys(spec.required ?? {})) {
    if (result[name] === undefined) {
      throw invalidParameter(
        `Missing required param: ${fullName(name)}.`,
        fullName(name),
        "parameter_missing",
      );
    }
  }
  return result as Read<R> & Partial<Read<O>>;
}

function ownReader(readers: Readers | undefined, name: string): ParamReader<unknown> | undefined {
  return readers && Object.hasOwn(readers, name) ? readers[name] : undefined;
}

export const text: ParamReader<string> = (value, name) => {
  if (typeof value !== "string") throw invalidParameter("Invalid string: must be a string", name);
  if (value === "") {
    throw invalidParameter(
      `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; ` +
        `however '${name}' cannot be unset. You should remove '${name}' from your request or supply a non-empty value.`,
      name,
      "parameter_invalid_empty",
    );
  }
  return value;
};

/** An empty text unsets the field, as at Stripe. */
export const textOrNull: ParamReader<string | null> = (value, name) =>
  value === "" ? null : text(value, name);

export const integer: ParamReader<number> = (value, name) => {
  const digits = text(value, name);
  if (!/^-?\d{1,15}$/.test(digits))
    throw invalidParameter(`Invalid integer: ${digits}`, name, "parameter_invalid_integer");
  return Number(digits);
};

export const positiveInteger: ParamReader<number> = (value, name) => {
  const number = integer(value, name);
  if (number < 1) throw invalidParameter("Invalid positive integer", name, "parameter_invalid_integer");
  return number;
};

export const boolean: ParamReader<boolean> = (value, name) => {
  if (value !== "true" && value !== "false") {
    throw invalidParameter(`Invalid boolean: ${JSON.stringify(value)}`, name, "parameter_invalid_boolean");
  }
  return value === "true";
};

export function oneOf<const T extends string>(...allowed: T[]): ParamReader<T> {
  return (value, name) => {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined)
      throw invalidParameter(`Invalid ${name}: must be one of ${allowed.join(", ")}`, name);
    return found;
  };
}

/** Like another reader, but an empty text means null. */
export function nullable<T>(reader: ParamReader<T>): ParamReader<T | null> {
  return (value, name) => (value === "" ? null : reader(value, name));
}

export function hash<R extends Readers, O extends Readers>(spec: {
  required?: R;
  optional: O;
}): ParamReader<Read<R> & Partial<Read<O>>> {
  return (value, name) => {
    if (typeof value !== "object" || Array.isArray(value)) throw invalidParameter("Invalid hash", name);
    return readParams(value, spec, name);
  };
}

export const textList: ParamReader<string[]> = (value, name) => {
  if (!Array.isArray(value)) throw invalidParameter("Invalid array", name);
  return value.map((entry) => text(entry, name));
};

/** Keys of at most 40 and values of at most 500 characters; an empty value removes the key. `""` removes all. */
export const metadata: ParamReader<Record<string, string> | null> = (value, name) => {
  if (value === "") return null;
  if (typeof value !== "object" || Array.isArray(value)) throw invalidParameter("Invalid hash", name);
  const result: Record<string, string> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry !== "string" || key.length > 40 || entry.length > 500) {
      throw invalidParameter(
        `Metadata keys can have up to 40 characters and their values up to 500; '${key.slice(0, 60)}' does not fit.`,
        `${name}[${key}]`,
      );
    }
    result[key] = entry;
  }
  return result;
};

/** Three letters, lower-cased as Stripe answers them. */
export const currency: ParamReader<string> = (value, name) => {
  const code = text(value, name).toLowerCase();
  if (!/^[a-z]{3}$/.test(code)) {
    throw invalidParameter(
      `Invalid currency: ${code}. Stripe currently supports three-letter ISO codes.`,
      name,
    );
  }
  return code;
};

/** For a real Stripe parameter that the sandbox has no behaviour for: it says so instead of ignoring it. */
export const notImitated: ParamReader<undefined> = (_value, name) => {
  throw invalidParameter(
    `The Stripe sandbox does not imitate the parameter '${name}'. See its README.`,
    name,
  );
};

/** For a parameter that may be given and changes nothing here. */
export const ignored: ParamReader<undefined> = () => undefined;

const addressFields = {
  city: textOrNull,
  country: textOrNull,
  line1: textOrNull,
  line2: textOrNull,
  postal_code: textOrNull,
  state: textOrNull,
};

export const address = hash({ optional: addressFields });

export const shipping = hash({
  required: { address, name: text },
  optional: { carrier: textOrNull, phone: textOrNull, tracking_number: textOrNull },
});

export const billingDetails = hash({
  optional: {
    address: nullable(address),
    email: textOrNull,
    name: textOrNull,
    phone: textOrNull,
    tax_id: textOrNull,
  },
});
