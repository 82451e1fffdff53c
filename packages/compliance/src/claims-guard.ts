import { claimsThatHold, authorisedClaim, claimHolds } from "./authorised-claims.ts";
import { claimRegister, claimRegisterVersion } from "./data/claim-register.ts";
import { claimRules, claimRulesVersion } from "./data/claim-rules.ts";
import { labelTexts } from "./data/label-texts.ts";
import { referenceValues } from "./data/reference-values.ts";
import { unclaimedSubstances } from "./data/unclaimed-substances.ts";
import type { LabelRecord } from "./label-record.ts";
import { comparable, sentences, type Passage } from "./passage.ts";

export type RuleSurface =
  | "product"
  | "category"
  | "commercial_article"
  | "editorial_article"
  | "newsletter"
  | "home"
  | "review"
  | "meta"
  | "treatment";

/** `linked_article`: educational, but tied to products both ways; the rules of a commercial one, four of them softened. */
export type Surface = RuleSurface | "linked_article";

export type RuleSeverity = "block" | "needs_specific" | "needs_evidence" | "review";

export interface ClaimRule {
  id: string;
  severity: RuleSeverity;
  /** Runs on comparable text, one sentence at a time. */
  pattern: RegExp;
  surfaces: RuleSurface[];
  severityBySurface?: Partial<Record<RuleSurface, RuleSeverity>>;
  skipFields?: string[];
  allowPhrases?: { surface: RuleSurface; phrase: string }[];
}

export interface Finding {
  /** A rule's id, or CLAIM_UNMET, CLAIM_MIXED, CLAIM_ADAPTED, STOCKED_JOINED for the checks no single pattern can make. */
  rule: string;
  /** `block` stops publication. `needs_evidence` does until a person attaches evidence, `review` until one signs it off. */
  severity: "block" | "needs_evidence" | "review";
  field: string;
  sentence: string;
  /** The words that set it off. */
  match: string;
}

export interface GuardedText {
  surface: Surface;
  passages: Passage[];
  /** Labels of the products this text is about; their authorised claims are the only ones that may stand. */
  labels: LabelRecord[];
  /** Names of products and ingredients we sell beyond the built-in list, e.g. product titles. */
  stocked_names?: string[];
}

export interface GuardResult {
  findings: Finding[];
  /** Kept with the result: when either changes, the text is checked again. */
  rules_version: string;
  register_version: string;
}

const softenedWhenLinked = new Set(["DISEASE", "LEAKY_GUT", "BIOTIC", "GENERAL"]);
const medicinal = new Set(["MED_VERB", "BENEFIT"]);
/** A cited paper's own title, marked as one, may hold words that we may not. */
const citedTitle = "cited title";
const claimMark = "\u0001";
/** "… normal function of skin" + " elasticity": words that go on after an exact claim give it another effect. */
const lengthened = new RegExp(`${claimMark}(?:\\w| (?!and ${claimMark})\\w)`, "u");
const claimVerbs = /\b(?:contributes? to|helps? to maintain|helps? maintain|supports?|plays a role in)\b/u;

/** Checks texts against the sixteen rules and the checks around them. Deterministic, and the same for every star of a review. */
export function guardClaims(text: GuardedText): GuardResult {
  const held = text.labels.flatMap((label) => claimsThatHold(label));
  const wordings = [...new Set(held.map((claim) => comparable(claim.wording)))].sort(
    (a, b) => b.length - a.length,
  );
  const unmet = claimRegister
    .filter((claim) => claim.nutrient !== "*" && !held.some((one) => one.id === claim.id))
    .map((claim) => ({ id: claim.id, wording: comparable(claim.wording) }));
  const stocked = stockedNames(text);
  const findings = text.passages.flatMap((passage) => {
    const block = cutStatutoryTexts(comparable(passage.text));
    const blockHasClaim = wordings.some((wording) => block.includes(wording));
    return sentences(passage.text).flatMap((sentence) =>
      checkSentence({ text, passage, sentence, wordings, unmet, held, stocked, blockHasClaim }),
    );
  });
  return { findings, rules_version: claimRulesVersion, register_version: claimRegisterVersion };
}

/** Whether a text may be published: nothing blocks, and every other finding has been answered by a person. */
export function mayPublish(result: GuardResult, answered: ReadonlySet<Finding> = new Set()): boolean {
  return result.findings.every((finding) => finding.severity !== "block" && answered.has(finding));
}

interface SentenceCheck {
  text: GuardedText;
  passage: Passage;
  sentence: string;
  wordings: string[];
  unmet: { id: string; wording: string }[];
  held: { id: string; wording: string }[];
  stocked: RegExp;
  blockHasClaim: boolean;
}

function checkSentence(check: SentenceCheck): Finding[] {
  const { text, passage, sentence, wordings, unmet, stocked } = check;
  const found: Finding[] = [];
  const report = (rule: string, severity: Finding["severity"], match: string) =>
    found.push({ rule, severity, field: passage.field, sentence, match });

  let plain = cutStatutoryTexts(comparable(sentence));
  for (const wording of wordings) plain = plain.replaceAll(wording, claimMark);
  for (const { id, wording } of unmet) {
    if (plain.includes(wording)) report("CLAIM_UNMET", "block", id);
  }
  if (plain.includes(claimMark)) {
    const other = stocked.exec(plain)?.[0] ?? nutrientIn(plain);
    if (other) report("CLAIM_MIXED", "block", other);
  }
  if (lengthened.test(plain)) report("CLAIM_ADAPTED", "block", sentence);
  const adapted = adaptedClaim(plain, check);
  if (adapted === "block") report("CLAIM_ADAPTED", "block", sentence);
  if (adapted === "review") report("CLAIM_ADAPTED", "review", sentence);

  const surface: RuleSurface = text.surface === "linked_article" ? "commercial_article" : text.surface;
  const hits = claimRules.flatMap((rule) => hitOf(rule, surface, passage.field, plain));
  for (const { rule, match } of hits) {
    if (adapted === "review" && (rule.id === "BENEFIT" || rule.id === "GENERAL")) continue;
    if (text.surface === "editorial_article" && medicinal.has(rule.id)) continue;
    const severity = severityOf(rule, surface, check);
    if (severity) report(rule.id, severity, match);
  }
  const joined = joinsStockedName(
    check,
    plain,
    hits.map(({ rule }) => rule.id),
  );
  if (joined) report("STOCKED_JOINED", "block", joined);
  return found;
}

function hitOf(
  rule: ClaimRule,
  surface: RuleSurface,
  field: string,
  plain: string,
): { rule: ClaimRule; match: string }[] {
  if (!rule.surfaces.includes(surface) || rule.skipFields?.includes(field)) return [];
  const allowed = rule.allowPhrases?.filter((one) => one.surface === surface) ?? [];
  const rest = allowed.reduce(
    (left, { phrase }) => left.replaceAll(comparable(phrase), " "),
    withoutIngredientClass(field, plain),
  );
  const match = rule.pattern.exec(rest)?.[0];
  return match ? [{ rule, match }] : [];
}

/** Null: a general phrase that has its authorised claim in the same block, which is what the law asks for. */
function severityOf(rule: ClaimRule, surface: RuleSurface, check: SentenceCheck): Finding["severity"] | null {
  if (check.passage.field === citedTitle) return "review";
  if (check.text.surface === "linked_article" && softenedWhenLinked.has(rule.id)) return "review";
  const severity = rule.severityBySurface?.[surface] ?? rule.severity;
  return severity === "needs_specific" ? (check.blockHasClaim ? null : "block") : severity;
}

/**
 * On articles: a sentence that names something we sell together with a condition, a medicinal verb or a benefit makes a
 * claim for it, however honest the rest is.
 */
function joinsStockedName(
  { text, passage, stocked }: SentenceCheck,
  plain: string,
  hits: string[],
): string | null {
  if (passage.field === citedTitle) return null;
  if (text.surface !== "linked_article" && text.surface !== "editorial_article") return null;
  const name = stocked.exec(plain)?.[0];
  if (!name) return null;
  const conditions = claimRules.filter(
    (rule) => ["DISEASE", "LEAKY_GUT"].includes(rule.id) && rule.pattern.test(plain),
  );
  const verbs = claimRules.filter((rule) => medicinal.has(rule.id) && rule.pattern.test(plain));
  const joins =
    text.surface === "linked_article"
      ? conditions.length > 0 || verbs.length > 0 || hits.includes("GENERAL")
      : conditions.length > 0 && verbs.length > 0;
  return joins ? name : null;
}

/** Words of a claim in another order: a person may pass them when nutrient, verb and "normal" stay; else they are barred. */
function adaptedClaim(plain: string, { held }: SentenceCheck): "review" | "block" | null {
  if (!claimVerbs.test(plain)) return null;
  const nutrient = nutrientIn(plain);
  if (!nutrient) return null;
  const sameEffect = held.some((one) => {
    const claim = authorisedClaim(one.id);
    const effect = comparable(one.wording).split(" ").at(-1) ?? "";
    return claim?.kind === "health" && comparable(one.wording).startsWith(nutrient) && plain.includes(effect);
  });
  const nutrientLeads = new RegExp(`^(?:the |our )?${escaped(nutrient)}\\b`, "u").test(plain);
  return sameEffect && nutrientLeads && /\bnormal\b/u.test(plain) ? "review" : "block";
}

function nutrientIn(plain: string): string | null {
  return nutrientNames.exec(plain)?.[0] ?? null;
}

const nutrientNames = new RegExp(
  `\\b(?:${referenceValues.map((one) => escaped(comparable(one.nutrient))).join("|")})\\b`,
  "u",
);

/** Sentence by sentence, because the rules read one sentence at a time; the longest first. */
const statutory = labelTexts
  .flatMap((one) => (one.text && one.kind !== "table_note" ? sentences(one.text) : []))
  .map((sentence) => comparable(sentence).replace(/\.$/u, ""))
  .filter((sentence) => sentence.includes(" "))
  .sort((a, b) => b.length - a.length);

function cutStatutoryTexts(plain: string): string {
  return statutory.reduce((rest, text) => rest.replaceAll(text, " "), plain);
}

/** "antioxidant: tocopherol-rich extract" in an ingredients list is a class name, not a claim. */
function withoutIngredientClass(field: string, plain: string): string {
  return field === "ingredients" ? plain.replace(/\bantioxidants?(?=: )/gu, " ") : plain;
}

/** One pattern for everything we sell: built-in substances, the labels' actives, what the caller names; no two-letter accidents. */
function stockedNames({ labels, stocked_names: named = [] }: GuardedText): RegExp {
  const more = [...named, ...labels.flatMap((label) => label.actives.map((active) => active.name))];
  const substances = unclaimedSubstances
    .filter((one) => one.stocked)
    .flatMap((one) => [one.name, ...one.synonyms]);
  const names = [...new Set([...substances, ...more].map(comparable))].filter((name) => name.length > 2);
  return new RegExp(`\\b(?:${names.map(escaped).join("|")})\\b`, "u");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

/** Attached claims whose condition this label does not meet; each one bars publication. */
export function unmetClaims(claimIds: string[], label: LabelRecord): { id: string; reason: string }[] {
  return claimIds.flatMap((id) => {
    const claim = authorisedClaim(id);
    if (!claim) return [{ id, reason: "it is not in the register" }];
    const verdict = claimHolds(claim, label);
    return verdict.holds ? [] : [{ id, reason: verdict.reason }];
  });
}
