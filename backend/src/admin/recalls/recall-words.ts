import type { RecallAnswer } from "@balance/contracts/recall";
import type {
  RecallPeopleView,
  RecallPerson,
  RecallState,
  RecallType,
  RecallWords,
} from "@balance/contracts/recall-desk";

export const typeWords: Record<RecallType, string> = {
  recall: "Recall: people have it",
  allergy: "Allergy alert: people have it, and an allergen is not on the label",
  withdrawal: "Withdrawal: nobody has it yet",
};

export const stateWords: Record<RecallState, string> = {
  open: "Frozen, nobody told yet",
  notified: "People told",
  closed: "Closed",
};

export const viewWords: Record<RecallPeopleView, string> = {
  all: "All",
  to_stop: "Packed: stop them",
  not_reached: "Mail failed, not reached",
  no_answer: "No answer",
  answered: "Answered",
  wants_refund: "Want a refund",
  wants_replacement: "Want a replacement",
};

export const outcomeWords: Record<RecallAnswer["outcome"], string> = {
  has_it: "Still has it",
  ate_it: "Ate it",
  binned_it: "Binned it",
  gave_it_away: "Gave it away",
};

export const wishWords: Record<RecallAnswer["wants"], string> = {
  refund: "Wants a refund",
  replacement: "Wants a replacement",
  nothing: "Wants nothing",
};

export const mailWords: Record<RecallPerson["mail"], string> = {
  none: "Not told yet",
  owed: "Mail on its way",
  sent: "Mail sent",
  failed: "Mail failed",
};

interface NoticeField {
  name: keyof RecallWords;
  label: string;
  hint: string;
}

/** In the order of the notice. */
export const noticeFields: NoticeField[] = [
  { name: "product_name", label: "Product", hint: "As it is called on the pack." },
  { name: "brand", label: "Brand", hint: "As on the pack." },
  { name: "pack_sizes", label: "Pack size", hint: "“60 capsules”, or all sizes that are affected." },
  {
    name: "where_to_find",
    label: "Where the batch is printed",
    hint: "“On the bottom of the tub”. May be left empty.",
  },
  { name: "reason", label: "Recalled because", hint: "Ends the sentence “… is recalling it because …”." },
  {
    name: "risk_statement",
    label: "Risk",
    hint: "What it could do, and to whom: “… if you have an allergy to fish”.",
  },
  { name: "action", label: "What to do with it", hint: "After “Do not eat it.”: “Put it in the bin”." },
  {
    name: "refund_terms",
    label: "Money back",
    hint: "Ends the same sentence: “contact us for a full refund, with or without a receipt”.",
  },
  { name: "contact", label: "Contact", hint: "Phone, email and hours." },
];
