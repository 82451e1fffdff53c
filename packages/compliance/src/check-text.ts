import type { CheckedText, Finding, TextToCheck } from "./checked-text.ts";
import type { ClaimFacts } from "./claim-facts.ts";
import { BlockReading } from "./guard/block-reading.ts";
import { claimsInText } from "./guard/claims-in-text.ts";
import { ConceptsBySentence } from "./guard/concepts-by-sentence.ts";
import { judgeAdaptations } from "./guard/judge-adaptations.ts";
import { judgeAllusions } from "./guard/judge-allusions.ts";
import { judgeClaim, judgeSubjects } from "./guard/judge-claims.ts";
import { judgeJoins } from "./guard/judge-joins.ts";
import { judgeLikeness } from "./guard/judge-likeness.ts";
import { judgeName } from "./guard/judge-name.ts";
import { judgeRuleHit } from "./guard/judge-rule-hit.ts";
import { conceptsOf, maskInnocent, ruleHits } from "./guard/lexicon.ts";
import { maskStatutoryTexts } from "./guard/mask-statutory-texts.ts";
import { readableBlocks } from "./guard/readable-text.ts";
import { withoutRepeats } from "./guard/without-repeats.ts";

/**
 * What a text may not say where it stands, and what a person must look at (retained Regulation (EC) 1924/2006, CAP Code
 * sections 12, 13 and 15, Human Medicines Regulations 2012). Pure and deterministic; time grows with the text's length.
 */
export function checkText(given: TextToCheck): CheckedText {
  const facts: ClaimFacts = { actives: given.productActives, facts: given.productFacts };
  const findings = readableBlocks(given.text).flatMap((block) =>
    findingsIn(new BlockReading(given, facts, block)),
  );
  if (given.surface === "editorial_article") findings.push(...shopLinks(given.text));
  const kept = withoutRepeats(findings);
  return {
    verdict: kept.some((one) => one.severity === "block") ? "block" : kept.length > 0 ? "review" : "pass",
    findings: kept,
  };
}

/** A link to a product, a category or the basket makes an article an advertisement (ASA G24-1241706). */
function shopLinks(text: string): Finding[] {
  return [
    ...text.matchAll(
      /(?:href=["']|\]\()[^"')\s]{0,60}\/(?:shop|products?|categor(?:y|ies)|collections?|basket|cart)\b/giu,
    ),
  ].map((found) => ({
    rule: "EDITORIAL_TIED",
    severity: "block",
    start: found.index,
    end: found.index + found[0].length,
    excerpt: found[0],
    reason: "Links an editorial article to what is sold, which makes it advertising.",
    suggestion: "Take the link out, or publish the article as a linked one with its disclosure.",
  }));
}

/** The judgements in their order: each leaves out what an earlier one has settled. */
function findingsIn(reading: BlockReading): Finding[] {
  const { words, ends, masked, facts, found } = reading;
  maskStatutoryTexts(reading);
  const claims = claimsInText(words, ends, facts, reading.block.text);
  for (const claim of claims) judgeClaim(reading, claim, claims);
  maskInnocent(words, ends, masked, reading.kind);
  let read = conceptsOf(words, ends, masked);
  judgeSubjects(reading, claims, read.concepts);
  if (judgeAdaptations(reading, read.concepts)) read = conceptsOf(words, ends, masked);
  const { concepts, plain, at } = read;
  const bySentence = new ConceptsBySentence(words, concepts);
  const hits = ruleHits(ends, plain, at, reading.kind);
  for (const hit of hits) {
    const beside = bySentence.in(words[hit.from]?.sentence);
    judgeRuleHit(reading, hit, [...beside, ...bySentence.answerTo(ends[hit.from] ?? 0)], claims);
  }
  judgeAllusions(reading, bySentence);
  judgeLikeness(reading, bySentence);
  judgeName(reading, concepts, claims);
  judgeJoins(reading, concepts, hits);
  return reading.given.field === "cited title" ? found.map((one) => ({ ...one, severity: "review" })) : found;
}
