/**
 * Reads `application/x-www-form-urlencoded` as Stripe does: `a[b][c]=1` nests, `a[]=1` and `a[0]=1` make lists.
 * Numbers and booleans stay text here; `read-params.ts` gives them their type.
 */
export type FormValue = string | FormValue[] | FormHash;

/** A hash without a prototype, so that a parameter named `__proto__` is only a parameter. */
export interface FormHash {
  [name: string]: FormValue;
}

interface Branch {
  [segment: string]: Branch | string;
}

/** @returns the nested parameters; an empty body gives an empty hash. */
export function parseFormBody(text: string): FormHash {
  const root = emptyHash<Branch | string>();
  let nextListIndex = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    const segments = splitName(name).map((segment) => (segment === "" ? `#${nextListIndex++}` : segment));
    let branch: Branch = root;
    for (const segment of segments.slice(0, -1)) {
      const child = branch[segment];
      branch = typeof child === "object" ? child : (branch[segment] = emptyHash<Branch | string>());
    }
    branch[segments.at(-1) ?? name] = value;
  }
  return toHash(root);
}

function splitName(name: string): string[] {
  const open = name.indexOf("[");
  if (open <= 0 || !name.endsWith("]")) return [name];
  return [name.slice(0, open), ...name.slice(open + 1, -1).split("][")];
}

function toValue(branch: Branch | string): FormValue {
  if (typeof branch === "string") return branch;
  const names = Object.keys(branch);
  const isList = names.length > 0 && names.every((name) => /^#?\d+$/.test(name));
  return isList ? names.map((name) => toValue(branch[name] as Branch | string)) : toHash(branch);
}

function toHash(branch: Branch): FormHash {
  const hash = emptyHash<FormValue>();
  for (const [name, child] of Object.entries(branch)) hash[name] = toValue(child);
  return hash;
}

function emptyHash<T>(): { [name: string]: T } {
  return Object.create(null) as { [name: string]: T };
}
