import type { MedusaContainer } from "@medusajs/framework/types";
import { makeOwedRefunds } from "../workflows/recall/make-owed-refunds";

/** Makes what staff have promised, and takes up what a process that died left. */
export default async function makeRecallRefunds(container: MedusaContainer): Promise<void> {
  await makeOwedRefunds(container);
}

export const config = {
  name: "make-recall-refunds",
  schedule: { interval: 3_000 },
};
