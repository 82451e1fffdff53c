/**
 * Kinds of product by the engine's product type, in lower case. Those here are no food and need no label; "set" is made of
 * other products and bears theirs. Every other kind, and a product without one, is food until its kind says otherwise: what
 * staff forget to say can't put an unlabelled food on sale.
 */
const kindsWithoutLabel = ["gift", "treatment"] as const;

export type LabelDuty = "own_label" | "labels_of_parts" | "none";

/** Which label a product of this kind must have before it is published. */
export function labelDuty(kind: string | null): LabelDuty {
  const name = nameOf(kind);
  if (name === "set") return "labels_of_parts";
  return kindsWithoutLabel.some((one) => one === name) ? "none" : "own_label";
}

/** A treatment, or what is paid for one in advance: discount codes take nothing off it (terms of sale, section 4). */
export function isTreatment(kind: string | null): boolean {
  return nameOf(kind) === "treatment";
}

function nameOf(kind: string | null): string {
  return kind?.trim().toLowerCase() ?? "";
}
