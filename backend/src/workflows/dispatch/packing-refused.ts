import type { PackingRefusal } from "@balance/contracts/dispatch-desk";

/** Why a parcel can't be packed as asked. Thrown inside the transaction, which leaves nothing behind. */
export class PackingRefused extends Error {
  readonly refusal: PackingRefusal;

  constructor(refusal: PackingRefusal) {
    super(refusal.message);
    this.name = "PackingRefused";
    this.refusal = refusal;
  }
}
