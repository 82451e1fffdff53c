import type { LabelRecord } from "@balance/compliance/label-record";
import type { Pack } from "@balance/compliance/pack-facts";
import { labelDuty, type LabelDuty } from "@balance/compliance/product-kinds";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CLAIM_REVIEW_MODULE } from "../../modules/claim-review";
import type ClaimReviewModuleService from "../../modules/claim-review/service";
import { LABEL_MODULE } from "../../modules/label";
import { emptyLabel, readStoredLabel } from "../../modules/label/label-shape";
import { packOfVariant } from "../../modules/label/pack-of-variant";
import type { PublishGap } from "../../modules/label/publish-gap";
import type LabelModuleService from "../../modules/label/service";
import { storedPicture } from "../catalogue/stored-picture";
import { readSignOffs } from "../claim-review/read-sign-offs";
import { judgeProduct, standsAsLetThrough } from "./judge-product";
import { readPictures } from "./read-pictures";
import { demonstrationAllowed, readGateSubject } from "./read-gate-subjects";

export interface LabelForEditing {
  /** Null while the product has no label; the empty one to start from is in `label`. */
  version: string | null;
  label: LabelRecord;
  /** What was stored and can't be read: it starts empty in `label`. */
  broken_fields: string[];
  duty: LabelDuty;
  kind: string | null;
  status: string;
  variants: { id: string; title: string; sku: string | null; pack: Pack | null }[];
  /** In the order of the shop; null where nobody has said what can be seen. */
  pictures: { id: string; url: string; alt: string | null }[];
  gaps: PublishGap[];
  demonstration_allowed: boolean;
}

/** A product's label with what is still missing. Throws a MedusaError "not_found" for a product that does not exist. */
export async function readLabelForEditing(
  container: MedusaContainer,
  productId: string,
): Promise<LabelForEditing> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [subject, stored, variants, pictures, answered, stood] = await Promise.all([
    readGateSubject(database, productId),
    container.resolve<LabelModuleService>(LABEL_MODULE).storedLabel(productId),
    readVariantMetadata(container, productId),
    readPictures(database, productId),
    readSignOffs(container, { kind: "product", id: productId }),
    container.resolve<ClaimReviewModuleService>(CLAIM_REVIEW_MODULE).stoodHashes("product", [productId]),
  ]);
  const read = stored ? readStoredLabel(stored.label) : { label: emptyLabel() };
  return {
    version: stored?.version ?? null,
    ...("label" in read
      ? { label: read.label, broken_fields: [] }
      : { label: mendedLabel(stored?.label, read.broken_fields), broken_fields: read.broken_fields }),
    duty: labelDuty(subject.content.kind),
    kind: subject.content.kind,
    status: subject.status,
    variants: variants.map(({ metadata, ...variant }) => ({ ...variant, pack: packOfVariant(metadata) })),
    pictures: pictures.map((picture) => ({ ...picture, url: storedPicture(picture.url) })),
    gaps: judgeProduct(
      subject.content,
      demonstrationAllowed,
      answered,
      standsAsLetThrough(subject, stood.get(productId)),
    ),
    demonstration_allowed: demonstrationAllowed,
  };
}

/** A product's variants in the order of the shop. */
export async function readVariantMetadata(
  container: MedusaContainer,
  productId: string,
): Promise<{ id: string; title: string; sku: string | null; metadata: Record<string, unknown> | null }[]> {
  return container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("product_variant")
    .where({ product_id: productId, deleted_at: null })
    .orderBy(["variant_rank", "created_at", "id"])
    .select("id", "title", "sku", "metadata");
}

function mendedLabel(stored: unknown, broken: (keyof LabelRecord)[]): LabelRecord {
  const empty = emptyLabel();
  const known = Object.entries(stored as Record<string, unknown>).filter(
    ([field]) => field in empty && !broken.includes(field as keyof LabelRecord),
  );
  return { ...empty, ...Object.fromEntries(known) };
}
