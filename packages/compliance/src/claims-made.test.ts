import { describe, expect, it } from "vitest";
import { claimsMade } from "./claims-made.ts";
import { claimRegister } from "./data/claim-register.ts";

const made = (text: string) => claimsMade({ surface: "product", text });
const immune = claimRegister.find(
  ({ wording }) => wording === "Zinc contributes to the normal function of the immune system",
)!;

describe("the claims that a text makes", () => {
  it("are found in the register's words, each once, within markup", () => {
    expect(
      made(`${immune.wording}. <b>Zinc</b> contributes to the normal function of the immune&nbsp;system.`),
    ).toEqual([immune.id]);
  });

  it("are found in other words that keep the meaning", () => {
    expect(made("Zinc supports the normal function of the immune system.")).toEqual([immune.id]);
  });

  it("are none in a text that only names a nutrient", () => {
    expect(made("Each capsule holds 10 mg of zinc. Take one a day.")).toEqual([]);
  });
});
