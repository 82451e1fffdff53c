import type { ProductFileProblem } from "@balance/contracts/product-file";
import { labelDuty } from "@balance/compliance/product-kinds";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { emptyLabel } from "../../modules/label/label-shape";
import { readSignOffsOfMany } from "../claim-review/read-sign-offs";
import { judgeProduct } from "../label/judge-product";
import { demonstrationAllowed, type GateSubject, readGateSubjects } from "../label/read-gate-subjects";
import { keyColumns } from "./columns";
import { packMetadata } from "./pack-metadata";
import type { ProductPlan } from "./plan-product";
import type { ProductRecord } from "./product-record";
import type { StoredProduct } from "./read-product-records";

type Content = GateSubject["content"];

/** What is planned with a product, and the product as it is now. */
export interface PlannedProduct {
  plan: ProductPlan;
  stored: StoredProduct | null;
}

/**
 * What the publish gate would say of each product as the file wants it, in the order given: nothing for drafts, and where the
 * file changes nothing that the gate looks at. The gate itself still stands behind every change of the engine.
 */
export async function gateProblems(
  container: MedusaContainer,
  planned: PlannedProduct[],
): Promise<ProductFileProblem[][]> {
  const database: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const ids = planned.flatMap(({ plan, stored }) => (isForGate(plan) && stored ? [stored.id] : []));
  const [subjects, answered] = await Promise.all([
    readGateSubjects(database, ids),
    readSignOffsOfMany(container, "product", ids),
  ]);
  const contents = new Map(subjects.map(({ product_id, content }) => [product_id, content]));
  return planned.map(({ plan, stored }) => {
    if (!isForGate(plan)) return [];
    const before = stored ? (contents.get(stored.id) ?? null) : null;
    const wanted = contentOf(plan.wanted, stored, before);
    return judgeProduct(wanted, demonstrationAllowed, answered(stored?.id ?? ""))
      .filter(({ stops }) => stops === "publish")
      .map(({ message, where }) => ({
        column: null,
        message,
        where: `${where}; or write “draft” in product_status`,
      }));
  });
}

/** What the gate doesn't look at. */
const otherColumns: readonly string[] = [
  "variant_price",
  "variant_weight_g",
  "variant_length_mm",
  "variant_width_mm",
  "variant_height_mm",
  keyColumns.lot,
];

/** Whether a new set may be published is known once its parts are there: the gate decides when it is made. */
function isForGate({ lines, wanted, current }: ProductPlan): boolean {
  if (wanted.status !== "published" || lines.some(({ problems }) => problems.length > 0)) return false;
  if (current === null) return labelDuty(wanted.kind) !== "labels_of_parts";
  return lines.some(({ changes }) => changes.some(({ column }) => !otherColumns.includes(column)));
}

function contentOf(wanted: ProductRecord, stored: StoredProduct | null, before: Content | null): Content {
  const { title, subtitle, description, handle, kind } = wanted;
  const inFile = wanted.variants.map((variant) => ({
    title: variant.title,
    sku: variant.sku,
    metadata: { ...stored?.variants.get(variant.sku)?.metadata, ...packMetadata(variant) },
  }));
  const skus = new Set(inFile.map(({ sku }) => sku));
  const others = (before?.variants ?? []).filter(({ sku }) => sku === null || !skus.has(sku));
  const checks = before?.label ?? emptyLabel();
  return {
    title,
    subtitle,
    description,
    handle,
    kind,
    metadata: before?.metadata ?? null,
    pictures: before?.pictures ?? [],
    variants: [...inFile, ...others],
    label: wanted.label ? { ...checks, ...wanted.label } : (before?.label ?? null),
    parts: before?.parts ?? null,
  };
}
