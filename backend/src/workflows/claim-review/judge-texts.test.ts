import { describe, expect, it } from "vitest";
import { judgeTexts, openTexts } from "./judge-texts";

const said = (text: string, field = "description") => ({
  surface: "product" as const,
  field,
  place: "Product, Description",
  text,
});
const digestOf = (text: string, field?: string) => judgeTexts([said(text, field)])[0]!.digest;

describe("what a sign-off answers", () => {
  it("is the same for the same words in the same place", () => {
    expect(digestOf("A calm cup.")).toBe(digestOf("A calm cup."));
    expect(digestOf("A calm cup.")).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is another for another letter, and in another place", () => {
    const digests = [digestOf("A calm cup."), digestOf("A calm cup!"), digestOf("A calm cup.", "alt")];
    expect(new Set(digests).size).toBe(3);
  });

  it("stays when the label changes in what was not in question, and goes when it changes what was found", () => {
    const claim = said("Zinc contributes to the normal function of the immune system.");
    const withZinc = (amount: number, directions: string) =>
      judgeTexts([
        { ...claim, productActives: { zinc: { amount, unit: "mg" } }, productFacts: { directions } },
      ])[0]!.digest;
    expect(withZinc(10, "One a day.")).toBe(withZinc(10, "One a day with food."));
    expect(withZinc(10, "One a day.")).not.toBe(withZinc(0.1, "One a day."));
  });
});

describe("what is still open", () => {
  const text = (verdict: "pass" | "review" | "block") => ({ verdict, digest: verdict });

  it("is a block always, a review until it is answered, and never a pass", () => {
    const all = [text("pass"), text("review"), text("block")];
    const open = (answered: string[]) => openTexts(all, new Set(answered)).map(({ verdict }) => verdict);
    expect(open([])).toEqual(["review", "block"]);
    expect(open(["review", "block"])).toEqual(["block"]);
  });
});
