import type { LabelRecord } from "@balance/compliance/label-record";
import type { Pack } from "@balance/compliance/pack-facts";
import { isDeepStrictEqual } from "node:util";
import { MedusaError } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import { LABEL_MODULE } from "../../modules/label";
import { emptyLabel, type LabelEntry, readStoredLabel } from "../../modules/label/label-shape";
import type LabelModuleService from "../../modules/label/service";
import { refuseUnpublishable } from "./refuse-unpublishable";

export interface SaveLabelInput {
  product_id: string;
  entry: LabelEntry;
  /** Of the label that staff were looking at, null when there was none: somebody else's changes are not overwritten. */
  version: string | null;
  packs: { variant_id: string; metadata: Record<string, unknown>; pack: Pack | null }[];
}

interface Undo {
  product_id: string;
  /** The whole row; null when there was none. */
  before: object | null;
}

type LabelChange = Parameters<LabelModuleService["updateProductLabels"]>[0];

const writeLabelStep = createStep(
  "write-label",
  async ({ product_id, entry, version }: SaveLabelInput, { container }) => {
    const labels = container.resolve<LabelModuleService>(LABEL_MODULE);
    const stored = await labels.storedLabel(product_id);
    if ((stored?.version ?? null) !== version) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        "Somebody else has changed this label since you opened it. Copy what you wrote, load the page again, and enter it there.",
      );
    }
    if (!stored) {
      await labels.addLabels([{ product_id, label: { ...emptyLabel(), ...entry } }]);
      return new StepResponse<undefined, Undo>(undefined, { product_id, before: null });
    }
    const change = { id: stored.id, ...entry, ...checksAfter(entry, stored.label) };
    // see addLabels
    await labels.updateProductLabels(change as unknown as LabelChange);
    return new StepResponse(undefined, {
      product_id,
      before: { id: stored.id, ...(stored.label as object) },
    });
  },
  async (done, { container }) => {
    if (!done) return;
    const labels = container.resolve<LabelModuleService>(LABEL_MODULE);
    if (done.before) await labels.updateProductLabels(done.before as unknown as LabelChange);
    else await labels.deleteProductLabels({ product_id: done.product_id });
  },
);

const askGateStep = createStep("ask-gate", async ({ product_id }: SaveLabelInput, { container }) => {
  await refuseUnpublishable(container, [product_id]);
});

/**
 * Saves label and packs together, or neither: a published product must stay fit to be published. A change of anything
 * that the pack says ends the word of whoever compared it with the pack. Throws a MedusaError "conflict" for an old
 * version and "not_allowed" from the gate.
 */
export const saveLabelWorkflow = createWorkflow("save-label", (input: WorkflowData<SaveLabelInput>) => {
  writeLabelStep(input);
  const update = transform({ input }, ({ input: { packs } }) => ({
    product_variants: packs.map(({ variant_id, metadata, pack }) => ({
      id: variant_id,
      metadata: { ...metadata, ...packMetadata(pack) },
    })),
  }));
  when({ input }, ({ input: { packs } }) => packs.length > 0).then(() =>
    updateProductVariantsWorkflow.runAsStep({ input: update }),
  );
  askGateStep(input);
  return new WorkflowResponse(undefined);
});

/** The word that a label agrees with the pack is about the label as it was then. */
function checksAfter(entry: LabelEntry, stored: unknown): Partial<LabelRecord> {
  const read = readStoredLabel(stored);
  if (!("label" in read)) return { label_verified: null, novel_food_checked: null };
  const before = read.label;
  if (isDeepStrictEqual({ ...before, ...entry }, before)) return {};
  const sameRecipe = isDeepStrictEqual(entry.ingredients, before.ingredients);
  return { label_verified: null, ...(sameRecipe ? {} : { novel_food_checked: null }) };
}

/** Null takes a key out of the metadata. */
function packMetadata(pack: Pack | null): Record<keyof Pack, unknown> {
  return pack ?? { net_quantity: "", net_quantity_unit: "", unit_count: "", unit_name: "" };
}
