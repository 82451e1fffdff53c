import type { LabelRecord } from "@balance/compliance/label-record";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import type { PublishGap } from "../../modules/label/publish-gap";
import { CLAIM_REVIEW_MODULE } from "../../modules/claim-review";
import type { OpenText } from "../../modules/claim-review/open-text";
import type ClaimReviewModuleService from "../../modules/claim-review/service";
import { claimsOfTexts } from "../claim-review/claims-of-texts";
import { toOpenText } from "../claim-review/to-open-text";
import { readSignOffsOfMany } from "../claim-review/read-sign-offs";
import { openClaimsOfLabel } from "./open-claims-of-label";
import { gapsBeside, labelOf, standsAsLetThrough } from "./judge-product";
import { demonstrationAllowed, type GateSubject, readGateSubjects, rulesVersion } from "./read-gate-subjects";
import { textsOfProduct } from "./texts-of-product";
import { openTextsOfProduct } from "./wording-gaps";

export interface CheckedProduct {
  product_id: string;
  title: string;
  status: GateSubject["status"];
  gaps: PublishGap[];
  content_hash: string;
  /** What its texts and its chosen claims say and may not, whether or not that stops it. */
  open_texts: OpenText[];
  /** Ids of the register's claims that its label and its texts make. */
  claims: string[];
  text_hash: string;
  /** True when it was let through earlier, has just been found wanting by newer rules, and still stands. */
  has_fallen: boolean;
}

/** Looks at products as they are in the database now and notes what it finds, which is what the shop lists and sells by. */
export async function checkProducts(
  container: MedusaContainer,
  productIds: string[],
): Promise<CheckedProduct[]> {
  const [subjects, answered, stood] = await Promise.all([
    readGateSubjects(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), productIds),
    readSignOffsOfMany(container, "product", productIds),
    container.resolve<ClaimReviewModuleService>(CLAIM_REVIEW_MODULE).stoodHashes("product", productIds),
  ]);
  const checked: CheckedProduct[] = [];
  for (const subject of subjects) {
    const { product_id: id, status } = subject;
    const one = judged(subject, answered(id), standsAsLetThrough(subject, stood.get(id)));
    checked.push(one);
    // a published product that must not be: its row stays as it is, because whoever asked undoes the change or takes it off
    if (status === "published" && stopping(one.gaps).length > 0) continue;
    await noteCheck(container, one);
    one.has_fallen = await noteClaims(container, one);
  }
  return checked;
}

function judged(
  { product_id, status, content, content_hash, text_hash }: GateSubject,
  answered: ReadonlySet<string>,
  stands: boolean,
): CheckedProduct {
  const label = labelOf(content);
  const texts = openTextsOfProduct(content, label, answered);
  const gaps = gapsBeside(texts, content, demonstrationAllowed, stands);
  const open_texts = [...texts.map(toOpenText), ...openClaimsOfLabel(label)];
  const { title } = content;
  const claims = claimsOfProduct(content, label);
  return { product_id, title, status, gaps, content_hash, open_texts, claims, text_hash, has_fallen: false };
}

/** Those that staff chose for the label, withdrawn ones too, and those in its free words. */
function claimsOfProduct(content: GateSubject["content"], label: LabelRecord | null): string[] {
  const brand = label?.brand_name_needs_claim?.claim;
  const chosen = [...(label?.claims ?? []), ...(brand ? [brand] : [])];
  return [...new Set([...chosen, ...claimsOfTexts(textsOfProduct(content, label))])].sort();
}

function noteClaims(
  container: MedusaContainer,
  found: CheckedProduct,
  wasTakenOff = false,
): Promise<boolean> {
  return container.resolve<ClaimReviewModuleService>(CLAIM_REVIEW_MODULE).noteCheck(
    {
      subject: { kind: "product", id: found.product_id },
      name: found.title,
      is_published: found.status === "published",
      open_texts: found.open_texts,
      claims: found.claims,
      content_hash: found.text_hash,
      rules_version: rulesVersion,
    },
    wasTakenOff,
  );
}

/** Notes that a product was on the shop without leave, and that it is so no longer. */
export async function noteTakenOff(container: MedusaContainer, found: CheckedProduct): Promise<void> {
  await noteCheck(container, found, true);
  await noteClaims(container, found, true);
}

/** The gaps that keep a page from being shown. */
export function stopping(gaps: PublishGap[]): PublishGap[] {
  return gaps.filter(({ stops }) => stops === "publish");
}

/** Notes what the gate found; `takenOff` also that the product was on the shop without leave. */
async function noteCheck(
  container: MedusaContainer,
  { product_id, gaps, content_hash }: { product_id: string; gaps: PublishGap[]; content_hash: string },
  takenOff = false,
): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `insert into publish_check (id, product_id, publish_gaps, sell_gaps, content_hash, checked_at, taken_off_at)
     values (:id, :product_id, :publish_gaps, :sell_gaps, :content_hash, now(), case when :takenOff then now() end)
     on conflict (product_id) where deleted_at is null do update set publish_gaps = excluded.publish_gaps,
       sell_gaps = excluded.sell_gaps, content_hash = excluded.content_hash, checked_at = excluded.checked_at,
       updated_at = now(),
       taken_off_at = case when excluded.publish_gaps = '[]' then null
         else coalesce(excluded.taken_off_at, publish_check.taken_off_at) end`,
    {
      id: generateEntityId(undefined, "pcheck"),
      product_id,
      publish_gaps: JSON.stringify(stopping(gaps)),
      sell_gaps: JSON.stringify(gaps.filter(({ stops }) => stops === "sell")),
      content_hash,
      takenOff,
    },
  );
}
