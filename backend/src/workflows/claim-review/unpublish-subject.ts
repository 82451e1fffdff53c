import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { updateProductCategoriesWorkflow, updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import type { ClaimSubject, SubjectKind } from "../../modules/claim-review/subject-kinds";
import { unpublishLiveArticle } from "../article/unpublish-article";
import { readSubject } from "./read-subject";

/** What these change is looked at again by the gate of its kind, which keeps the list right. */
const ways: Partial<Record<SubjectKind, (container: MedusaContainer, id: string) => Promise<unknown>>> = {
  product: (container, id) =>
    updateProductsWorkflow(container).run({ input: { selector: { id }, update: { status: "draft" } } }),
  category: (container, id) =>
    updateProductCategoriesWorkflow(container).run({
      input: { selector: { id }, update: { is_active: false } },
    }),
  article: unpublishLiveArticle,
};

/** Takes what has fallen off the shop. Throws a MedusaError "not_found" when there is no such subject. */
export async function unpublishSubject(container: MedusaContainer, subject: ClaimSubject): Promise<void> {
  const way = ways[subject.kind];
  if (!way || !(await readSubject(container, subject)))
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no ${subject.kind} ${subject.id} to unpublish.`,
    );
  await way(container, subject.id);
}
