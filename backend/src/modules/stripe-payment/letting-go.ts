import { AsyncLocalStorage } from "node:async_hooks";

/**
 * Set while somebody lets an authorisation go who knows that no order stands on it. The engine cancels payments on its own
 * account too: confirming an edit of an order whose money is not taken yet cancels its payment and asks for a new one, of a
 * customer who has left the checkout. Such a call is refused, and the engine goes on without it.
 */
const allowed = new AsyncLocalStorage<true>();

/** Runs a call in which the engine may let an authorisation go. */
export function lettingGo<Result>(run: () => Result): Result {
  return allowed.run(true, run);
}

export function mayLetGo(): boolean {
  return allowed.getStore() === true;
}
