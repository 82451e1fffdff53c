import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { newsletterWording, newsletterWordingWithoutOffer } from "./newsletter-wording.ts";

/** Every version that has been shown. Add a line for new words; never change one. */
const shown: Record<string, string> = {
  "newsletter-1": "fade3140f04657c465c3f2391d50b7f6cd5df4f88e5fe36b7159ae57e658dc51",
  "newsletter-1-without-offer": "e216cb5e3269860a48f8340952497b2f57781287625a85c7c632ea19e1311ab1",
};

it.each([newsletterWording, newsletterWordingWithoutOffer])(
  "the words beside the box are those of their version ($id): new words need a new id",
  (wording) => {
    expect(shown[wording.id]).toBe(createHash("sha256").update(JSON.stringify(wording)).digest("hex"));
  },
);
