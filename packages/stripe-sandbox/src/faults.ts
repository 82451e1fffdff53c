/**
 * Faults on command: what a network, a bank or Stripe can do to a shop. `POST /sandbox/faults` plans them; each is used
 * up after `times` hits.
 */
import { posix } from "node:path";
import { matchesType } from "./events.ts";
import { newId } from "./new-id.ts";
import type { Sandbox } from "./sandbox.ts";
import { FAULT_KINDS, type FaultKind } from "./fault-kinds.ts";
import type { Fault } from "./tables.ts";

/** @throws TypeError with a sentence for the caller when the wish makes no sense. */
export function planFault(sandbox: Sandbox, wish: Record<string, unknown>): Fault {
  const kind = FAULT_KINDS.find((candidate) => candidate === wish.kind);
  if (!kind)
    throw new TypeError(`Unknown kind of fault '${String(wish.kind)}'. Known: ${FAULT_KINDS.join(", ")}.`);
  const known = ["kind", "method", "path", "when", "types", "times", "delay_ms", "status", "code", "kept"];
  const unknown = Object.keys(wish).filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new TypeError(`Unknown fields ${unknown.join(", ")}. Known: ${known.join(", ")}.`);
  return sandbox.store.put("faults", {
    id: newId("fault"),
    kind,
    method: typeof wish.method === "string" ? wish.method.toUpperCase() : null,
    path: typeof wish.path === "string" ? wish.path : null,
    when: wish.when === "after" ? "after" : "before",
    types: Array.isArray(wish.types) ? wish.types.map(String) : null,
    times: wish.times === null ? null : whole(wish.times, "times", 1),
    delay_ms: whole(wish.delay_ms, "delay_ms", 2000),
    status: whole(wish.status, "status", 500),
    code: typeof wish.code === "string" ? wish.code : null,
    kept: wish.kept === true,
    hits: 0,
  });
}

function whole(value: unknown, name: string, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) {
    throw new TypeError(`'${name}' must be a whole number of at least 0, not ${JSON.stringify(value)}.`);
  }
  return value;
}

/** What a fault is matched against. */
export interface Target {
  method?: string;
  path?: string;
  type?: string;
  when?: Fault["when"];
}

/** The oldest planned fault that fits, one hit of it used up. */
export function takeFault(
  sandbox: Sandbox,
  kinds: FaultKind | readonly FaultKind[],
  target: Target,
): Fault | undefined {
  if (sandbox.store.count("faults") === 0) return undefined;
  for (const fault of sandbox.store.all("faults")) {
    if (![kinds].flat().includes(fault.kind) || fault.times === 0 || !hits(fault, target)) continue;
    return sandbox.store.put("faults", {
      ...fault,
      hits: fault.hits + 1,
      times: fault.times === null ? null : fault.times - 1,
    });
  }
  return undefined;
}

function hits(fault: Fault, target: Target): boolean {
  return (
    (fault.method === null || target.method === undefined || fault.method === target.method) &&
    (fault.path === null || target.path === undefined || posix.matchesGlob(target.path, fault.path)) &&
    (fault.types === null ||
      target.type === undefined ||
      fault.types.some((type) => matchesType(type, target.type ?? ""))) &&
    (target.when === undefined || fault.when === target.when)
  );
}
