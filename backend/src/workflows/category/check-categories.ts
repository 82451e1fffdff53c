import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { CLAIM_REVIEW_MODULE } from "../../modules/claim-review";
import type { OpenText } from "../../modules/claim-review/open-text";
import type ClaimReviewModuleService from "../../modules/claim-review/service";
import { claimsOfTexts } from "../claim-review/claims-of-texts";
import { judgeTexts, openTexts } from "../claim-review/judge-texts";
import { readSignOffsOfMany } from "../claim-review/read-sign-offs";
import { refusalOfText } from "../claim-review/refusal-of-text";
import { toOpenText } from "../claim-review/to-open-text";
import { wordingVersion } from "../claim-review/wording-version";
import { type CategoryTexts, readCategoryTexts } from "./read-category-texts";

export interface CheckedCategory extends CategoryTexts {
  open_texts: OpenText[];
  /** Ids of the register's claims that its texts make. */
  claims: string[];
  /** On the shop with words that nobody let through. */
  is_refused: boolean;
  /** Let through earlier, and just found wanting by newer rules: it still stands. */
  has_fallen: boolean;
}

/** Looks at categories as they are in the database now, and notes what it finds about all that are not refused. */
export async function checkCategories(container: MedusaContainer, ids: string[]): Promise<CheckedCategory[]> {
  const reviews = container.resolve<ClaimReviewModuleService>(CLAIM_REVIEW_MODULE);
  const [categories, answered, stood] = await Promise.all([
    readCategoryTexts(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), ids),
    readSignOffsOfMany(container, "category", ids),
    reviews.stoodHashes("category", ids),
  ]);
  const checked: CheckedCategory[] = [];
  for (const category of categories) {
    const { id, is_published, texts, text_hash } = category;
    const open_texts = openTexts(judgeTexts(texts), answered(id)).map(toOpenText);
    const is_refused = is_published && open_texts.length > 0 && stood.get(id) !== text_hash;
    const one = { ...category, open_texts, claims: claimsOfTexts(texts), is_refused, has_fallen: false };
    // what is refused is undone by whoever asked, or taken off: what was known of it stays until then
    if (!is_refused) one.has_fallen = await noteCategory(container, one);
    checked.push(one);
  }
  return checked;
}

/** True when it has just fallen. */
export function noteCategory(
  container: MedusaContainer,
  { id, name, is_published, open_texts, claims, text_hash }: CheckedCategory,
  wasTakenOff = false,
): Promise<boolean> {
  return container.resolve<ClaimReviewModuleService>(CLAIM_REVIEW_MODULE).noteCheck(
    {
      subject: { kind: "category", id },
      name,
      is_published,
      open_texts,
      claims,
      content_hash: text_hash,
      rules_version: wordingVersion,
    },
    wasTakenOff,
  );
}

/**
 * Throws a MedusaError "not_allowed" when one of these categories is on the shop with words that may not stand there, which
 * makes the engine's workflow undo what it did. The message says where and why.
 */
export async function refuseUnfitCategories(container: MedusaContainer, ids: string[]): Promise<void> {
  const refused = (await checkCategories(container, ids)).filter(({ is_refused }) => is_refused);
  if (refused.length === 0) return;
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, refused.map(refusalOfCategory).join("\n"));
}

export function refusalOfCategory({ name, open_texts }: CheckedCategory): string {
  const found = open_texts.map((text) => `(${text.place}) ${refusalOfText(text)}`);
  return `The category "${name}" can't be on the shop like this: ${found.join(" ")}`;
}
