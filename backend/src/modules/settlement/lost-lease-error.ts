/** Thrown when a worker writes although its lease ran out and another took over: it must stop at once. */
export class LostLeaseError extends Error {
  constructor(settlementId: string) {
    super(`Settlement ${settlementId} is no longer held by this worker; another one has taken over`);
    this.name = "LostLeaseError";
  }
}
