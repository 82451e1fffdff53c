import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { LABEL_MODULE } from "../../modules/label";
import type LabelModuleService from "../../modules/label/service";
import { readPictures } from "./read-pictures";
import { refuseUnpublishable } from "./refuse-unpublishable";

export interface SavePicturesInput {
  product_id: string;
  /** Every picture of the product and what can be seen on it; without an id, an uploaded one that is new to it. */
  pictures: { id: string | null; url: string; alt: string }[];
}

const writePicturesStep = createStep(
  "write-pictures",
  async ({ product_id, pictures }: SavePicturesInput, { container }) => {
    const stored = await readPictures(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), product_id);
    const known = pictures.flatMap(({ id }) => id ?? []);
    if (known.length !== stored.length || stored.some(({ id }) => !known.includes(id))) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        "The product's pictures have changed since you opened them. Load the page again and enter the words there.",
      );
    }
    const labels = container.resolve<LabelModuleService>(LABEL_MODULE);
    const told = pictures.map(({ id, url, alt }) => ({
      url: stored.find((one) => one.id === id)?.url ?? url,
      alt: alt.trim(),
    }));
    const words_before = await labels.wordsOf(told.map(({ url }) => url));
    const images_before = stored.map(({ id, url }) => ({ id, url }));
    await labels.describePictures(told);
    const added = pictures.filter(({ id }) => id === null).map(({ url }) => ({ url }));
    if (added.length > 0)
      await container
        .resolve(Modules.PRODUCT)
        .updateProducts(product_id, { images: [...images_before, ...added] });
    return new StepResponse(undefined, { product_id, added, images_before, words_before });
  },
  async (done, { container }) => {
    if (!done) return;
    await container.resolve<LabelModuleService>(LABEL_MODULE).describePictures(done.words_before);
    if (done.added.length > 0)
      await container
        .resolve(Modules.PRODUCT)
        .updateProducts(done.product_id, { images: done.images_before });
  },
);

/** Of all products that show one of these files: the words are the file's. */
const askGateAboutPicturesStep = createStep(
  "ask-gate-about-pictures",
  async ({ product_id }: SavePicturesInput, { container }) => {
    const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
      rows: { id: string }[];
    }>(
      `select distinct other.product_id as id from image own join image other on other.url = own.url
       where own.product_id = ? and own.deleted_at is null and other.deleted_at is null`,
      [product_id],
    );
    await refuseUnpublishable(container, [...new Set([product_id, ...rows.map(({ id }) => id)])]);
  },
);

/**
 * Saves a product's pictures with the words for whoever can't see them; the engine's own screen has no field for these, so that
 * a picture is added to a published product here. Throws a MedusaError "conflict" for an old list and "not_allowed" from the gate.
 */
export const savePicturesWorkflow = createWorkflow(
  "save-pictures",
  (input: WorkflowData<SavePicturesInput>) => {
    writePicturesStep(input);
    askGateAboutPicturesStep(input);
    return new WorkflowResponse(undefined);
  },
);
