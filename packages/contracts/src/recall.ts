/** What the shop tells the public, and the people it sold to, about goods that are taken back. */

/** What may have gone wrong: goods taken back from people, the same because of an allergen that the label lacks. */
export type PublicRecallType = "recall" | "allergy";

/** A lot as its pack has it. */
export interface RecalledLot {
  code: string;
  /** Calendar day; null when the pack has none. */
  best_before: string | null;
}

/** Everything that the notice says, in the words of staff. */
export interface RecallNotice {
  /** "R-0001" */
  ref: string;
  type: PublicRecallType;
  product_name: string;
  brand: string;
  pack_sizes: string;
  lots: RecalledLot[];
  /** Where on the pack the code is printed; may be empty. */
  where_to_find: string;
  /** The end of the sentence "We are recalling it because …". */
  reason: string;
  /** What it could do, and to whom. */
  risk_statement: string;
  /** What to do with the pack: the end of "Do not eat it. …". */
  action: string;
  /** How to get the money back: the end of "…, and …". */
  refund_terms: string;
  /** Phone, email, hours. */
  contact: string;
  /** Empty while the Food Standards Agency has given none. */
  fsa_ref: string;
  /** ISO 8601 */
  issued_at: string;
}

export interface PublicRecall extends RecallNotice {
  /** ISO 8601; null while it goes on, and every page of the shop says so. */
  closed_at: string | null;
}

/** `GET /store/recalls`: newest first, those that are over included. */
export interface RecallsResponse {
  recalls: PublicRecall[];
}

/** `GET /store/recalls/:ref`; 404 for any other. */
export interface RecallResponse {
  recall: PublicRecall;
}

export const recallOutcomes = ["has_it", "ate_it", "binned_it", "gave_it_away"] as const;
export type RecallOutcome = (typeof recallOutcomes)[number];

export const recallWishes = ["refund", "replacement", "nothing"] as const;
export type RecallWish = (typeof recallWishes)[number];

/** What became of the pack, and what its buyer wants. */
export interface RecallAnswer {
  outcome: RecallOutcome;
  wants: RecallWish;
}

/** `GET /store/recall-replies/:token`: what the link of a mail opens; 404 for a token that we did not sign. */
export interface RecallReplyPage {
  recall: PublicRecall;
  order_number: string;
  /** ISO 8601 */
  ordered_at: string;
  /** What of the recalled lots this order got. */
  units: (RecalledLot & { title: string; quantity: number })[];
  /** Null until somebody has answered. */
  answer: RecallAnswer | null;
  /** False once it is over, or the refund or replacement is on its way: then only staff change the answer. */
  may_answer: boolean;
}
