import { labelGaps } from "@balance/compliance/label-completeness";
import type { LabelRecord } from "@balance/compliance/label-record";
import { packFacts } from "@balance/compliance/pack-facts";
import { labelDuty } from "@balance/compliance/product-kinds";
import { readStoredLabel } from "../../modules/label/label-shape";
import { packOfVariant } from "../../modules/label/pack-of-variant";
import { placeOf, type PublishGap } from "../../modules/label/publish-gap";
import type { GateSubject } from "./read-gate-subjects";
import { openTextsOfProduct, wordingGaps } from "./wording-gaps";

type Subject = GateSubject["content"];

const nobody: ReadonlySet<string> = new Set();

const claimFields: PublishGap["field"][] = ["claims", "brand_name_needs_claim"];

/**
 * Everything that keeps a product from being published or sold; empty when nothing does. `answered`: digests of the texts
 * that somebody has signed off; `stands` as `gapsBeside` has it. No I/O, and never throws.
 */
export function judgeProduct(
  product: Subject,
  demonstrationAllowed: boolean,
  answered: ReadonlySet<string> = nobody,
  stands = false,
): PublishGap[] {
  const open = stands ? [] : openTextsOfProduct(product, labelOf(product), answered);
  return gapsBeside(open, product, demonstrationAllowed, stands);
}

/**
 * As `judgeProduct`, with the open texts that are known already. What `stands`, since nobody has changed it after it was let
 * through, is not stopped by what newer rules, or a shorter register, say of its words.
 */
export function gapsBeside(
  open: ReturnType<typeof openTextsOfProduct>,
  product: Subject,
  demonstrationAllowed: boolean,
  stands: boolean,
): PublishGap[] {
  const particulars = particularGaps(product, demonstrationAllowed);
  return stands
    ? particulars.filter(({ field }) => !claimFields.includes(field))
    : [...particulars, ...wordingGaps(open)];
}

/** True while a published product says exactly what was let through: `stoodHash` is the hash of that. */
export function standsAsLetThrough(
  { status, text_hash }: Pick<GateSubject, "status" | "text_hash">,
  stoodHash: string | undefined,
): boolean {
  return status === "published" && stoodHash === text_hash;
}

/** What a product lacks, whatever its texts say. */
function particularGaps(product: Subject, demonstrationAllowed: boolean): PublishGap[] {
  return [...gapsOfLabel(product, demonstrationAllowed), ...picturesWithoutWords(product)];
}

/** Null without a label that can be read. */
export function labelOf(product: Subject): LabelRecord | null {
  const stored = product.label === null ? null : readStoredLabel(product.label);
  return stored && "label" in stored ? stored.label : null;
}

function gapsOfLabel(product: Subject, demonstration_allowed: boolean): PublishGap[] {
  // a label that was entered is held to the law whatever the kind says: a food that calls itself a gift is a food
  if (product.label === null) return gapsWithoutLabel(product);
  const stored = readStoredLabel(product.label);
  if ("broken_fields" in stored) return stored.broken_fields.map(brokenField);
  const { label } = stored;
  const packs = product.variants.map(({ metadata }) => packOfVariant(metadata));
  return labelGaps(label, {
    net_quantities: packs.map((pack) => pack && packFacts(pack, label).net_quantity),
    skus: product.variants.flatMap(({ sku }) => sku ?? []),
    demonstration_allowed,
  }).map((gap) => ({ ...gap, where: placeOf(gap.field) }));
}

function gapsWithoutLabel({ kind, parts }: Subject): PublishGap[] {
  const duty = labelDuty(kind);
  if (duty === "none") return [];
  if (duty === "own_label") {
    return [
      gap(
        "label",
        "publish",
        "It has no label yet. Enter it, or give the product a type that is no food (Gift, Treatment).",
      ),
    ];
  }
  if (!parts || parts.length === 0) {
    return [
      gap("parts", "publish", "A set is made of other products: give its variant their inventory items."),
    ];
  }
  return parts.flatMap(({ title, is_published, may_be_published, may_be_sold }) => {
    if (!is_published || !may_be_published)
      return [gap("parts", "publish", `"${title}", a part of this set, is not published.`)];
    return may_be_sold ? [] : [gap("parts", "sell", `"${title}", a part of this set, can't be sold yet.`)];
  });
}

/** Whoever can't see a picture gets its words, and a page with one that has none may not be shown (WCAG 2.2, 1.1.1). */
function picturesWithoutWords({ pictures }: Subject): PublishGap[] {
  return pictures.flatMap(({ alt }, index) =>
    alt?.trim()
      ? []
      : [
          gap(
            "picture",
            "publish",
            `Picture ${index + 1} has no alt text: say in a few words what can be seen on it.`,
          ),
        ],
  );
}

function brokenField(field: keyof LabelRecord): PublishGap {
  return gap(
    field,
    "publish",
    `What is stored as ${field.replaceAll("_", " ")} can't be read. Enter it again.`,
  );
}

function gap(field: PublishGap["field"], stops: PublishGap["stops"], message: string): PublishGap {
  return { field, stops, message, where: placeOf(field) };
}
