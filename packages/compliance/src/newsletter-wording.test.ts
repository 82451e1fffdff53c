import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { newsletterWording } from "./newsletter-wording.ts";

/** Every version that has been shown. Add a line for new words; never change one. */
const shown: Record<string, string> = {
  "newsletter-1": "fade3140f04657c465c3f2391d50b7f6cd5df4f88e5fe36b7159ae57e658dc51",
};

it("the words beside the box are those of their version: new words need a new id", () => {
  const digest = createHash("sha256").update(JSON.stringify(newsletterWording)).digest("hex");
  expect(shown[newsletterWording.id]).toBe(digest);
});
