import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { CLAIM_REVIEW_MODULE } from "../../modules/claim-review";
import type ClaimReviewModuleService from "../../modules/claim-review/service";
import { noteArticles } from "../article/note-articles";
import { findArticlesToReview } from "../article/read-article-subjects";
import { sweepCategories } from "../category/sweep-categories";
import { checkProducts } from "../label/check-products";
import { findProductsToReview } from "../label/read-gate-subjects";
import { eachBatchOnce } from "./each-batch-once";
import { tellOfFallen } from "./tell-of-fallen";

/** Few at a time: judging is work for the one JavaScript thread, and shoppers are waiting. */
const batch = 20;

/** Gives the names of what has just fallen. */
async function recheckProducts(container: MedusaContainer): Promise<string[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const fallen: string[] = [];
  for await (const ids of eachBatchOnce((except) => findProductsToReview(database, batch, except))) {
    const checked = await checkProducts(container, ids);
    fallen.push(...checked.flatMap(({ has_fallen, title }) => (has_fallen ? title : [])));
  }
  return fallen;
}

/** Gives the titles of what has just fallen. */
async function recheckArticles(container: MedusaContainer): Promise<string[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const fallen: string[] = [];
  for await (const ids of eachBatchOnce((except) => findArticlesToReview(database, batch, except))) {
    const noted = await noteArticles(container, ids);
    fallen.push(...noted.flatMap(({ has_fallen, name }) => (has_fallen ? name : [])));
  }
  return fallen;
}

/** What is gone leaves the list. */
async function forgetDeleted(container: MedusaContainer): Promise<void> {
  const reviews = container.resolve<ClaimReviewModuleService>(CLAIM_REVIEW_MODULE);
  for (const [kind, table] of [
    ["product", "product"],
    ["category", "product_category"],
    ["article", "article"],
  ] as const) {
    const { rows } = await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw<{ rows: { subject_id: string }[] }>(
        `select subject_id from claim_check c where c.subject_kind = ? and not exists (
           select 1 from ${table} s where s.id = c.subject_id and s.deleted_at is null)`,
        [kind],
      );
    if (rows.length > 0)
      await reviews.forgetChecks(
        kind,
        rows.map(({ subject_id }) => subject_id),
      );
  }
}

const recheckClaimsStep = createStep("recheck-claims", async (_, { container }) => {
  const fallen = await container.resolve(Modules.LOCKING).execute("recheck-claims", async () => {
    await forgetDeleted(container);
    return [
      ...(await recheckProducts(container)),
      ...(await sweepCategories(container)),
      ...(await recheckArticles(container)),
    ];
  });
  await tellOfFallen(container, fallen);
  return new StepResponse(fallen);
});

/**
 * Judges again whatever changed since it was last judged, and everything once the rules or the register of claims have:
 * what stands published and may not say what it says is listed for staff, who decide. Each find is kept as it is made, so
 * that a run that dies is finished by the next.
 */
export const recheckClaimsWorkflow = createWorkflow(
  "recheck-claims",
  () => new WorkflowResponse(recheckClaimsStep()),
);
