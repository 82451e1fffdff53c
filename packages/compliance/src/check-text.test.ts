import fc from "fast-check";
import safeRegex from "safe-regex2";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkText } from "./check-text.ts";
import { surfaces, type Surface } from "./checked-text.ts";
import { claimFactsOf } from "./claim-facts.ts";
import { sampleLabel } from "./sample-label.fixture.ts";

const facts = claimFactsOf(sampleLabel());
const claim = "Vitamin C contributes to normal collagen formation for the normal function of skin";
const check = (text: string, surface: Surface = "product", field?: string) =>
  checkText({ surface, text, field, ...facts });
const found = (text: string, surface?: Surface, field?: string) =>
  check(text, surface, field).findings.map((one) => `${one.rule} ${one.severity}`);

describe("a text about a product", () => {
  it("may describe it plainly", () => {
    expect(
      check("A powder of hydrolysed collagen with vitamin C. Stir one scoop into a drink.").verdict,
    ).toBe("pass");
  });

  it("may carry an authorised claim in its exact words, also in capitals or marked up", () => {
    for (const text of [`${claim}.`, claim.toUpperCase(), claim.replace("normal", "<em>nor</em>mal")]) {
      expect(check(text)).toEqual({ verdict: "pass", findings: [] });
    }
  });

  it.each([
    ["Struggling to concentrate after lunch?", "Struggling to concentrate"],
    ["You struggle to stay focused at your desk.", "struggle to stay focused"],
    ["If you are struggling to sleep, this tin is for you.", "struggling to sleep"],
    ["Need more in the tummy?", "Need more in the tummy"],
    ["Ready for more muscle?", "Ready for more muscle"],
    ["We were dreaming of stronger hair.", "dreaming of stronger hair"],
  ])("may not ask or hint at a trouble in everyday words: %s", (text, excerpt) => {
    expect(check(text).findings).toContainEqual(
      expect.objectContaining({ rule: "IMPLIED", severity: "block", excerpt }),
    );
  });

  it.each([
    "Struggling to open the jar? Run it under warm water.",
    "We want more of our jars to come back to us.",
    "Looking for more about our team?",
  ])("may use the same words of jars and people: %s", (text) => {
    expect(check(text).verdict).toBe("pass");
  });

  it("may not carry one whose amount it does not have, and leaves it to a person when nothing is known of the product", () => {
    expect(found("Zinc contributes to the maintenance of normal skin")).toContain("CLAIM_UNMET block");
    expect(checkText({ surface: "product", text: claim }).findings.map((one) => one.rule)).toEqual([
      "CLAIM_UNVERIFIED",
    ]);
  });

  it("may not join one with something else that is sold", () => {
    expect(found(`With aloe, ${claim}.`)).toContain("CLAIM_SUBJECT block");
    expect(found("Our collagen contributes to the normal function of skin.")).toContain("BENEFIT block");
  });

  it.each([" elasticity", " and hair", ", hair and nails", " in every sachet"])(
    "may not lengthen one: …skin%s",
    (more) => {
      expect(found(`${claim}${more}.`)).toContain("CLAIM_ADAPTED block");
    },
  );

  it.each([
    "Zinc contributes to the maintenance of normal skin, so you can leave the concealer at home.",
    "Zinc contributes to the normal function of the immune system, and kids need it most.",
  ])("may not go on from one to a promise of its own: %s", (text) => {
    expect(
      checkText({ surface: "product", text, productActives: { zinc: { amount: 5, unit: "mg" } } }).verdict,
    ).not.toBe("pass");
  });

  it("leaves one in other words to a person, names the right ones, and bars one that drops 'normal'", () => {
    const { findings } = check(
      "Vitamin C supports normal collagen formation for the normal function of skin.",
    );
    expect(findings).toMatchObject([{ rule: "CLAIM_ADAPTED", severity: "review", suggestion: claim }]);
    expect(check("Vitamin C supports radiant skin.").verdict).toBe("block");
  });

  it("may say 'skin health' only beside the claim that says what is meant", () => {
    expect(found("For skin health.")).toContain("GENERAL block");
    expect(found(`For skin health: ${claim}.`)).toEqual([]);
    expect(found(`For gut health: ${claim}.`)).toContain("GENERAL block");
    expect(found(`Skin health*<br><br>*${claim}.`)).toContain("GENERAL block");
  });

  it("may warn in warnings and directions of what its texts may not mention", () => {
    expect(check("Not for people with kidney disease.", "product", "warnings").verdict).toBe("pass");
    expect(check("Cures kidney disease.", "product", "warnings").verdict).toBe("block");
  });

  it("points at the words in the text as it was given", () => {
    const text = "<p>Stir it. It cu<b>re</b>s ecz&#101;ma &amp; more.</p>";
    for (const { start, end, excerpt } of check(text).findings) expect(text.slice(start, end)).toBe(excerpt);
    expect(check(text).findings.map((one) => one.excerpt)).toContain("ecz&#101;ma");
  });
});

describe("an honest denial", () => {
  it.each(["It does not cure anything.", "It doesn't cure anything.", "Our powder does not help your skin."])(
    "may stand: %s",
    (text) => {
      expect(found(text).filter((one) => one.startsWith("MED_VERB") || one.startsWith("BENEFIT"))).toEqual(
        [],
      );
    },
  );
});

describe("a barred word", () => {
  it.each(["cholestrol", "arthiritis", "menapause", "anxeity", "Probiottics"])(
    "is known when misspelled: %s",
    (word) => {
      expect(check(`Good for ${word}`).verdict).toBe("block");
    },
  );

  it.each(["A collage of labels.", "Boating on the lake.", "In addition, a scoop."])(
    "is not seen in a word that looks like one: %s",
    (text) => {
      expect(check(text).verdict).toBe("pass");
    },
  );

  it("is read in a Markdown picture's file name and in a link's title, and not in a link's address", () => {
    expect(found("![Tub](/pictures/heals-eczema.png)")).toContain("MED_VERB block");
    expect(found('[Tub](/tub "Heals eczema")')).toContain("MED_VERB block");
    expect(found("[A study](https://example.org/treating-eczema)", "home")).toEqual([]);
  });
});

describe("an article", () => {
  it.each([
    "Collagen was given to people with rosacea.",
    "We don't know whether live bacteria change eczema.",
    "Vitamin C and acne.",
  ])("that is linked to products never joins one with a condition: %s", (text) => {
    expect(found(text, "linked")).toContain("STOCKED_JOINED block");
  });

  it("may report what others say and count who was studied, where an advertisement may not", () => {
    const report = "The claim that collagen drinks smooth wrinkles rests on small trials.";
    expect(check(report, "editorial_article").verdict).toBe("review");
    expect(check(report, "product").verdict).toBe("block");
    const count = "In 3 of 60 women the breath test was positive too.";
    expect(check(count, "editorial_article").verdict).toBe("pass");
    expect(check("3 of 60 women saw a difference.", "product").verdict).toBe("block");
  });

  it("that is linked may state a fact of nature once a person signs it off, and never a benefit of what is sold", () => {
    expect(found("Skin renews its outer layer about once a month.", "linked")).toEqual(["BENEFIT review"]);
    for (const text of [
      "Collagen renews the skin.",
      "Renews the skin.",
      "It renews the skin.",
      "It cures arthritis.",
    ])
      expect(check(text, "linked").verdict).toBe("block");
  });

  it("that is linked may speak of a condition once a person signs it off; an editorial one may at once", () => {
    const text = "Rosacea was more common in people with coeliac disease.";
    expect([check(text, "linked").verdict, check(text, "editorial_article").verdict]).toEqual([
      "review",
      "pass",
    ]);
  });

  it("may list a paper by its own title, for a person to see", () => {
    expect(
      check("Oral collagen has beneficial effects on skin disease", "linked", "cited title").verdict,
    ).toBe("review");
  });

  it("that is editorial may not link to what is sold", () => {
    expect(found('See <a href="/products/collagen">here</a>.', "editorial_article")).toContain(
      "EDITORIAL_TIED block",
    );
  });
});

describe("any text at all", () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "cures ",
      "skin ",
      "your ",
      "not ",
      "<b>",
      "</p>",
      "&shy;",
      "&#x63;",
      "\u200b",
      "a-",
      "c u r e s ",
      "#aB",
      "*",
      "\n\n",
      "vitamin c ",
      "contributes to ",
      "normal ",
      "?",
      "❤️",
      "&amp;",
    ),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

  it("gets a verdict, the same every time, that points into the text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...surfaces), text, (surface, given) => {
        const answer = checkText({ surface, text: given });
        expect(checkText({ surface, text: given })).toEqual(answer);
        expect(answer.verdict === "pass").toBe(answer.findings.length === 0);
        for (const { start, end, excerpt } of answer.findings) {
          expect(start).toBeLessThan(end);
          expect(given.slice(start, end)).toBe(excerpt);
        }
      }),
    );
  });

  it("is not saved by plain words around a barred one, nor by how that is written", () => {
    const filler = fc.array(
      fc.constantFrom("The", "powder", "is", "white", "and", "stirs", "into", "water"),
      { maxLength: 12 },
    );
    const barred = fc.constantFrom("heals", "eczema", "probiotic", "detox", "Botox");
    const split = fc.constantFrom("", "\u00ad", "\u200b", "<b></b>", "&shy;");
    fc.assert(
      fc.property(filler, filler, barred, split, fc.nat(3), (before, after, word, gap, at) => {
        const written = `${word.slice(0, at + 1)}${gap}${word.slice(at + 1)}`;
        expect(check([...before, written, ...after].join(" ")).verdict).toBe("block");
      }),
    );
  });

  it("is read in a number of steps that grows with its length: ten times the text, not a hundred times the findings", () => {
    for (const bit of [
      "cure skin your ",
      "not intended to skin ",
      "c u r e s ",
      "a-",
      "<a ",
      "&amp;",
      "c*",
      "<!--",
      "](",
      "<style></style>",
    ]) {
      const short = checkText({ surface: "product", text: bit.repeat(300) }).findings.length;
      expect(checkText({ surface: "product", text: bit.repeat(3000) }).findings.length).toBeLessThanOrEqual(
        short * 12 + 12,
      );
    }
  });

  it("meets no pattern that can backtrack without bound", () => {
    const folder = new URL("./", import.meta.url);
    const files = [
      "check-text.ts",
      "claim-facts.ts",
      ...readdirSync(new URL("guard/", folder)).map((name) => `guard/${name}`),
    ];
    const patterns = files.flatMap((file) =>
      [
        ...readFileSync(new URL(file, folder), "utf8").matchAll(
          /(?<=[\s(,[=&|])\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([a-z]*u[a-z]*)/gu,
        ),
      ].map(([, source = "", flags = ""]) => new RegExp(source, flags)),
    );
    expect(patterns.length).toBeGreaterThan(30);
    expect(patterns.filter((pattern) => !safeRegex(pattern)).map(String)).toEqual([]);
  });
});
