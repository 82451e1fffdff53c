import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardClaims, mayPublish, type Surface } from "./claims-guard.ts";
import { passagesFromHtml } from "./passage.ts";
import { sampleLabel } from "./sample-label.fixture.ts";

const label = sampleLabel();
const claim = "Vitamin C contributes to normal collagen formation for the normal function of skin";
const guard = (text: string, surface: Surface = "product", field = "description") =>
  guardClaims({ surface, passages: [{ field, text }], labels: [label] }).findings;
const blocks = (text: string, surface?: Surface, field?: string) =>
  guard(text, surface, field)
    .filter((finding) => finding.severity === "block")
    .map((finding) => finding.rule);

describe("a text about a product", () => {
  it("may describe it plainly", () => {
    expect(guard("A powder of hydrolysed collagen with vitamin C. Stir one scoop into a drink.")).toEqual([]);
  });

  it("may carry an authorised claim in its exact words, also in capitals or with a typist's apostrophes", () => {
    expect(guard(`${claim}.`)).toEqual([]);
    expect(guard(claim.toUpperCase())).toEqual([]);
  });

  it("may not carry a claim whose amount it does not have", () => {
    expect(blocks("Zinc contributes to the maintenance of normal skin")).toContain("CLAIM_UNMET");
  });

  it("may not join an authorised claim with something else we sell", () => {
    expect(blocks(`With aloe, ${claim}.`)).toContain("CLAIM_MIXED");
    expect(blocks("Collagen supports your skin.")).toContain("BENEFIT");
  });

  it("leaves a claim in other words to a person, and bars one that drops 'normal'", () => {
    const findings = guard("Vitamin C supports normal collagen formation for normal skin.");
    expect(findings.map((finding) => [finding.rule, finding.severity])).toEqual([
      ["CLAIM_ADAPTED", "review"],
    ]);
    expect(blocks("Vitamin C supports radiant skin.")).toContain("CLAIM_ADAPTED");
  });

  it.each([" elasticity", " and hair", "s of all ages", " in every sachet"])(
    "may not lengthen an authorised claim: …skin%s",
    (more) => {
      expect(blocks(`${claim}${more}.`)).toContain("CLAIM_ADAPTED");
    },
  );

  it("may say 'skin health' only in the same block as the specific claim", () => {
    expect(blocks("For skin health.")).toContain("GENERAL");
    expect(blocks(`For skin health: ${claim}.`)).not.toContain("GENERAL");
  });

  it.each([
    "It heals.",
    "It he<b>al</b>s.",
    "It he\u00adals.",
    "It h\u200beals.",
    "It hеals.", // a Cyrillic е
    "It HEALS!",
    "It héals.",
    '<img src="a.jpg" alt="heals">',
    "It he&#97;ls.",
    "Nothing here.<br>It heals.",
  ])("is barred from healing however that is written: %s", (html) => {
    const { findings } = guardClaims({
      surface: "product",
      passages: passagesFromHtml("body", html),
      labels: [],
    });
    expect(findings.map((finding) => finding.rule)).toContain("MED_VERB");
  });

  it("may warn in warnings and directions of what its texts may not mention", () => {
    expect(blocks("Not for people with kidney disease.", "product", "warnings")).toEqual([]);
    expect(blocks("Not for people with kidney disease.", "product", "description")).toContain("DISEASE");
  });

  it("may name an additive's class in its ingredients and nowhere else", () => {
    expect(blocks("antioxidant: ascorbic acid", "product", "ingredients")).toEqual([]);
    expect(blocks("antioxidant: ascorbic acid", "product", "description")).toContain("GENERAL");
  });

  it("may carry the statutory texts", () => {
    const text =
      "This is a food, not a medicine. It is not intended to diagnose, treat, cure or prevent any disease.";
    expect(blocks(text, "product", "legal")).toEqual([]);
  });

  it("is not saved by words around a barred one", () => {
    const filler = fc.array(
      fc.constantFrom("The", "powder", "is", "white", "and", "stirs", "into", "water"),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        filler,
        filler,
        fc.constantFrom("heals", "eczema", "probiotic", "detox", "Botox"),
        (before, after, word) => {
          expect(blocks([...before, word, ...after].join(" "))).not.toEqual([]);
        },
      ),
    );
  });
});

describe("a linked article", () => {
  const linked = (text: string, field?: string) => guard(text, "linked_article", field);

  it("may speak of a condition once a person has signed it off", () => {
    const findings = linked("Rosacea was more common in people with coeliac disease.");
    expect(findings.map((finding) => [finding.rule, finding.severity])).toEqual([["DISEASE", "review"]]);
    const result = guardClaims({
      surface: "linked_article",
      passages: [{ field: "body", text: "Rosacea is common." }],
      labels: [],
    });
    expect(mayPublish(result)).toBe(false);
    expect(mayPublish(result, new Set(result.findings))).toBe(true);
  });

  it.each([
    "Collagen was given to people with rosacea.",
    "We don't know whether live bacteria change eczema.",
    "Our Aloe Vera juice and the gut wall.",
    "Glutamine had no effect on intestinal permeability.",
    "Vitamin C and acne.",
  ])("never joins something we sell with a condition: %s", (text) => {
    expect(blocks(text, "linked_article")).toContain("STOCKED_JOINED");
  });

  it("may list a paper by its own title", () => {
    expect(
      blocks("Oral collagen has beneficial effects on skin disease", "linked_article", "cited title"),
    ).toEqual([]);
  });

  it("does not promise anything to the reader", () => {
    expect(blocks("This heals your gut.", "linked_article")).toContain("MED_VERB");
  });
});

describe("an editorial article", () => {
  it("may report a medicine's study, but not with something we sell", () => {
    expect(blocks("The antibiotic relieved rosacea in one clinic.", "editorial_article")).toEqual([]);
    expect(blocks("Collagen relieved rosacea in one clinic.", "editorial_article")).toContain(
      "STOCKED_JOINED",
    );
  });
});

describe("a review", () => {
  it("is judged by its words alone", () => {
    expect(blocks("It cleared my rosacea, five stars", "review")).toContain("DISEASE");
    expect(blocks("It did nothing for my rosacea, one star", "review")).toContain("DISEASE");
    expect(blocks("Mixes well, parcel came on time.", "review")).toEqual([]);
  });
});
