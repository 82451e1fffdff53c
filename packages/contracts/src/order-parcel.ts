import type { ParcelState } from "./dispatch-desk.ts";

/** A parcel as its customer sees it. Times are ISO 8601 with a zone. */
export interface OrderParcel {
  state: Exclude<ParcelState, "cancelled">;
  /** Goes in place of a lost one. */
  replaces_lost: boolean;
  /** Goes in place of recalled goods. */
  replaces_recalled: boolean;
  /** Empty when not known. */
  carrier: string;
  tracking_number: string;
  /** Where the carrier shows it; null when that is not known. */
  tracking_url: string | null;
  packed_at: string;
  sent_at: string | null;
  lines: {
    title: string;
    quantity: number;
    /** Best-before as a calendar date. */
    lots: { code: string; best_before: string | null }[];
  }[];
}
