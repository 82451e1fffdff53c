/**
 * The claims guard. Over the usual length because one block of text is judged in one place: what an earlier judgement cut,
 * a later one must not see. The words and patterns are data: data/claim-words.ts and data/claim-patterns.ts.
 */
import type { ClaimFacts, ProductActives, ProductFacts } from "./claim-facts.ts";
import { labelTexts } from "./data/label-texts.ts";
import {
  adaptedClaims,
  alternativeWordings,
  claimsInText,
  topicsOf,
  type ClaimInText,
} from "./guard/claims-in-text.ts";
import {
  conceptsOf,
  isKnownWord,
  maskInnocent,
  maskedWord,
  ruleHits,
  sentenceEnds,
  type Concept,
  type RuleHit,
} from "./guard/lexicon.ts";
import { readableBlocks, type ReadableBlock } from "./guard/readable-text.ts";
import { wordsOf, type Word } from "./guard/words-of.ts";
import type { SurfaceKind } from "./data/claim-patterns.ts";

export const surfaces = ["product", "category", "commercial_article", "editorial_article", "linked", "newsletter", "home", "review", "meta", "treatment"] as const; // prettier-ignore
export type Surface = (typeof surfaces)[number];

export interface TextToCheck {
  surface: Surface;
  /** Plain text, HTML or Markdown. */
  text: string;
  /** "title", "handle", "warnings", "directions", "allergens", "ingredients", "alt", "cited title" … */
  field?: string;
  /** Left out, nothing is known of a product; `{}` is a product that declares nothing. */
  productActives?: ProductActives;
  productFacts?: ProductFacts;
}

export type Verdict = "pass" | "review" | "block";

export interface Finding {
  rule: string;
  /** `block` stops publication; `review` waits for a named person. */
  severity: "block" | "review";
  /** Offsets in the text that was given. */
  start: number;
  end: number;
  excerpt: string;
  reason: string;
  suggestion?: string;
}

export interface CheckedText {
  verdict: Verdict;
  findings: Finding[];
}

const kinds: Partial<Record<Surface, SurfaceKind>> = {
  review: "review",
  linked: "linked",
  editorial_article: "editorial",
  treatment: "treatment",
};
const labelFields =
  /(?:^|[^a-z])(?:warnings?|directions|allergens?|not[_ ]suitable[_ ]for|storage|caution|nutrition|may[_ ]contain|ingredients?)(?:$|[^a-z])/iu;
const nameFields =
  /(?:^|[^a-z])(?:name|title|handle|slug|subtitle|category|tag|collection|sku|option|variant)(?:$|[^a-z])/iu;

/**
 * What a text may not say where it stands, and what a person must look at (retained Regulation (EC) 1924/2006, CAP Code
 * sections 12, 13 and 15, Human Medicines Regulations 2012). Pure and deterministic; time grows with the text's length.
 */
export function checkText(given: TextToCheck): CheckedText {
  const facts: ClaimFacts = { actives: given.productActives, facts: given.productFacts };
  const findings = readableBlocks(given.text).flatMap((block) =>
    new BlockCheck(given, facts, block).findings(),
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

class BlockCheck {
  private readonly words: Word[];
  private readonly ends: number[];
  private readonly masked: boolean[] = [];
  private readonly kind: SurfaceKind;
  private readonly inLabelField: boolean;
  private readonly found: Finding[] = [];
  private readonly given: TextToCheck;
  private readonly facts: ClaimFacts;
  private readonly block: ReadableBlock;

  constructor(given: TextToCheck, facts: ClaimFacts, block: ReadableBlock) {
    this.given = given;
    this.facts = facts;
    this.block = block;
    this.words = wordsOf(block, isKnownWord);
    this.ends = sentenceEnds(this.words);
    this.kind = kinds[given.surface] ?? "shop";
    this.inLabelField = labelFields.test(given.field ?? "");
  }

  findings(): Finding[] {
    this.maskStatutoryTexts();
    const claims = claimsInText(this.words, this.ends, this.facts, this.block.text);
    for (const claim of claims) this.judgeClaim(claim, claims);
    maskInnocent(this.words, this.ends, this.masked);
    let read = conceptsOf(this.words, this.ends, this.masked);
    this.judgeSubjects(claims, read.concepts);
    if (this.judgeAdaptations(read.concepts)) read = conceptsOf(this.words, this.ends, this.masked);
    const rest = read;
    const bySentence = Map.groupBy(rest.concepts, (one) => this.words[one.from]?.sentence);
    const hits = ruleHits(this.ends, rest.plain, rest.at);
    for (const hit of hits) this.judgeHit(hit, bySentence.get(this.words[hit.from]?.sentence) ?? [], claims);
    this.judgeName(rest.concepts, claims);
    this.judgeJoins(rest.concepts, hits);
    return this.given.field === "cited title"
      ? this.found.map((one) => ({ ...one, severity: "review" }))
      : this.found;
  }

  private mask(from: number, next: number): void {
    for (let i = from; i < next; i++) this.masked[i] = true;
  }

  private maskStatutoryTexts(): void {
    for (let at = 0; at < this.words.length; at++) {
      const text = statutory
        .get(this.words[at]?.word ?? "")
        ?.find((one) => one.every((word, i) => this.words[at + i]?.word === word));
      if (!text) continue;
      this.mask(at, at + text.length);
      at += text.length - 1;
    }
  }

  private report(
    rule: string,
    severity: Finding["severity"],
    from: number,
    next: number,
    reason: string,
    suggestion?: string,
  ): void {
    const first = this.words[from];
    const last = this.words[next - 1];
    if (!first || !last) return;
    const start = this.block.starts[first.start] ?? 0;
    const end = this.block.ends[last.end - 1] ?? start;
    const excerpt = this.given.text.slice(start, end);
    this.found.push({ rule, severity, start, end, excerpt, reason, ...(suggestion ? { suggestion } : {}) });
  }

  private judgeClaim(claim: ClaimInText, all: ClaimInText[]): void {
    this.mask(claim.from, claim.next);
    if (this.kind === "editorial" || (this.inLabelField && claim.kind === "nutrition")) return;
    const { standing } = claim;
    if (standing.is === "unmet") {
      this.report(
        "CLAIM_UNMET",
        "block",
        claim.from,
        claim.next,
        `An authorised claim that this product may not bear: ${standing.why}.`,
        this.suggestion(claim.topics),
      );
    } else if (standing.is === "unknown") {
      this.report(
        "CLAIM_UNVERIFIED",
        "review",
        claim.from,
        claim.next,
        `An authorised claim whose condition can't be shown here: ${standing.why}.`,
      );
    }
    if (claim.kind === "health") this.judgeLengthening(claim, all);
  }

  /** "… normal function of skin elasticity": words that go on after an exact claim give it another effect. */
  private judgeLengthening(claim: ClaimInText, all: ClaimInText[]): void {
    const next = this.words[claim.next];
    if (!next || claim.next >= (this.ends[claim.from] ?? 0)) return;
    const andAnother = next.word === "and" && all.some((one) => one.from === claim.next + 1);
    const goesOn = next.before.trim() === "" && !next.before.includes("\n") && !/^[%£&?#]$/u.test(next.word);
    const listGoesOn = /^\s*,\s*$/u.test(next.before) && topicsOf([next.word]).size > 0;
    if ((goesOn && !andAnother) || listGoesOn) {
      this.report(
        "CLAIM_ADAPTED",
        "block",
        claim.from,
        Math.min(claim.next + 3, this.ends[claim.from] ?? claim.next),
        "An authorised claim with words added: its effect is no longer the one that was authorised.",
        claim.wording,
      );
    }
  }

  /** An authorised claim belongs to its nutrient: another ingredient in front of it becomes its subject (art 10(1)). */
  private judgeSubjects(claims: ClaimInText[], concepts: Concept[]): void {
    if (this.kind === "editorial") return;
    for (const claim of claims) {
      if (claim.kind !== "health") continue;
      const start = this.sentenceStart(claim.from);
      const end = this.ends[claim.from] ?? claim.next;
      const others = concepts.filter(
        (one) =>
          one.concept === "stocked" &&
          one.from >= start &&
          one.next <= end &&
          !this.isNutrient(one, claim.nutrient),
      );
      for (const other of others) {
        const between = this.words.slice(
          Math.min(other.next, claim.next),
          other.from < claim.from ? claim.from + 1 : other.from + 1,
        );
        if (between.some((word) => /[:;|•–]/u.test(word.before))) continue;
        this.report(
          "CLAIM_SUBJECT",
          "block",
          Math.min(other.from, claim.from),
          Math.max(other.next, claim.next),
          `The claim is authorised for ${claim.nutrient.replaceAll("_", " ")} alone; in this sentence it is made for something else too.`,
          claim.wording,
        );
        break;
      }
    }
  }

  private isNutrient(concept: Concept, nutrient: string): boolean {
    return (
      this.words
        .slice(concept.from, concept.next)
        .map((one) => one.word)
        .join("_") === nutrient
    );
  }

  private sentenceStart(at: number): number {
    let start = at;
    while (start > 0 && this.words[start - 1]?.sentence === this.words[at]?.sentence) start--;
    return start;
  }

  /** Whether there were any, and words were cut. */
  private judgeAdaptations(concepts: Concept[]): boolean {
    if (this.kind === "editorial") return false;
    const adapted = adaptedClaims(this.words, this.ends, this.masked, this.facts);
    for (const one of adapted) {
      const said = concepts.filter((concept) => concept.from >= one.from && concept.next <= one.next);
      const before = concepts.some(
        (concept) =>
          concept.concept === "stocked" &&
          !this.isKnownNutrient(concept) &&
          concept.from >= this.sentenceStart(one.from) &&
          concept.next <= one.from,
      );
      const spoiled =
        before ||
        said.some(
          ({ concept }) =>
            ["medicinal_verb", "condition", "cosmetic", "general"].includes(concept) && concept !== "body",
        );
      const subject = this.words[one.from]?.word === "vitamin" ? 2 : 1;
      const own = (one.nearest?.wording ?? "").toLowerCase();
      const otherSubject = said.some(
        (concept) =>
          concept.concept === "stocked" &&
          concept.from >= one.from + subject &&
          !own.includes(this.plainWords(concept.from, concept.next).join(" ")) &&
          !this.isKnownNutrient(concept),
      );
      if (!one.nearest || spoiled || otherSubject) {
        if (
          !one.nearest &&
          !said.some(({ concept }) =>
            ["body", "general", "condition", "complaint", "cosmetic"].includes(concept),
          )
        )
          continue;
        this.report(
          "CLAIM_ADAPTED",
          "block",
          one.from,
          one.next,
          "Not one of the authorised claims, nor one in other words that keep its meaning.",
          one.nearest?.wording ?? this.suggestion(topicsOf(this.plainWords(one.from, one.next))),
        );
      } else if (one.standing?.is === "unmet") {
        this.report(
          "CLAIM_UNMET",
          "block",
          one.from,
          one.next,
          `An authorised claim in other words that this product may not bear: ${one.standing.why}.`,
        );
      } else {
        this.report(
          "CLAIM_ADAPTED",
          "review",
          one.from,
          one.next,
          "An authorised claim in other words: a person must see that its meaning is the same.",
          one.nearest.wording,
        );
      }
      this.mask(one.from, one.next);
    }
    return adapted.length > 0;
  }

  private isKnownNutrient(concept: Concept): boolean {
    const name = this.plainWords(concept.from, concept.next).join(" ");
    return /^(?:vitamin c|ascorbic acid|zinc|copper|manganese|calcium)$/u.test(name);
  }

  private plainWords(from: number, next: number): string[] {
    return this.words.slice(from, next).map((one) => one.word);
  }

  private judgeHit(hit: RuleHit, inSentence: Concept[], claims: ClaimInText[]): void {
    const { rule } = hit;
    let severity = rule.on[this.kind];
    if (!severity || (rule.offInLabelFields && this.inLabelField)) return;
    const start = this.sentenceStart(hit.from);
    const end = this.ends[hit.from] ?? hit.next;
    if (rule.negated && this.isNegated(hit, inSentence)) {
      // an illness without a name, denied: "does not treat any disease"
      const generic = this.plainWords(hit.from, hit.next).every((word) =>
        /^(?:any|medical|diseas|illness|disorder|condition|ailment|symptom)/u.test(word),
      );
      const dropped = rule.negated === "dropped" || (generic && rule.rule === "DISEASE");
      if (dropped && this.kind !== "review") return;
      severity = "review";
      if (rule.rule === "DISEASE" && this.kind === "review") severity = rule.on[this.kind] ?? severity;
    }
    if (
      rule.cautioned &&
      inSentence.some((one) => one.concept === "caution") &&
      !this.sellsInCaution(start, end)
    ) {
      if (rule.cautioned === "dropped" || this.isGenericIllness(hit)) return;
      severity = "review";
    }
    if (rule.rule === "ABSOLUTE" && inSentence.some((one) => one.concept === "proof_exempt")) return;
    if (rule.unlessSpecific && this.hasSpecific(hit, claims)) return;
    const topics = topicsOf(this.plainWords(hit.from, hit.next));
    this.report(
      rule.rule,
      severity,
      hit.from,
      hit.next,
      rule.reason,
      rule.suggestion ?? this.suggestion(topics),
    );
  }

  private isGenericIllness(hit: RuleHit): boolean {
    return this.plainWords(hit.from, hit.next).every((word) =>
      /^(?:medical|condition|health|diseas|illness)/u.test(word),
    );
  }

  /** "If you have IBS, ask about our psyllium" is no warning. */
  private sellsInCaution(start: number, end: number): boolean {
    const words = this.plainWords(start, end);
    return words.some(
      (word, i) =>
        ["try", "buy", "order"].includes(word) ||
        (word === "about" && ["our", "this", "it"].includes(words[i + 1] ?? "")),
    );
  }

  /** An honest negation governs what follows it, up to a "but"; one that sells ("not only") does not count. */
  private isNegated(hit: RuleHit, inSentence: Concept[]): boolean {
    if (inSentence.some((one) => one.concept === "selling_negation")) return false;
    const contrasts = inSentence.filter((one) => one.concept === "contrast");
    return inSentence.some(
      (one) =>
        one.concept === "honest" &&
        one.from <= hit.next &&
        !contrasts.some((contrast) => contrast.from >= one.next && contrast.from <= hit.from) &&
        !this.words.slice(one.next, hit.from + 1).some((word) => /[;:.]/u.test(word.before)),
    );
  }

  /** An authorised claim that holds, on the same subject, in the same block and not as a footnote. */
  private hasSpecific(hit: RuleHit, claims: ClaimInText[]): boolean {
    const topics = topicsOf(this.plainWords(hit.from, hit.next));
    return claims.some(
      (claim) =>
        claim.kind === "health" &&
        claim.standing.is === "held" &&
        !this.isFootnote(claim) &&
        (topics.size === 0 || [...topics].some((topic) => claim.topics.has(topic))),
    );
  }

  private isFootnote(claim: ClaimInText): boolean {
    const first = this.words[claim.from];
    return (
      first !== undefined &&
      /[*†‡¹]\s*$/u.test(this.block.text.slice(0, first.start)) &&
      /[\p{L}\p{N}][*†‡¹]/u.test(this.block.text.slice(0, first.start))
    );
  }

  /** A name that suggests an effect is a claim (art 1(3)). */
  private judgeName(concepts: Concept[], claims: ClaimInText[]): void {
    if (
      !["product", "category", "meta", "home", "newsletter"].includes(this.given.surface) ||
      this.inLabelField
    )
      return;
    const named = nameFields.test(this.given.field ?? "");
    const short =
      this.given.field === undefined && this.given.surface === "category" && this.words.length <= 5;
    if ((!named && !short) || this.words.length > 12) return;
    if (claims.some((claim) => claim.standing.is === "held" && claim.kind === "health")) return;
    for (const { concept, from, next } of concepts) {
      if (concept !== "name_body" || this.isNegated({ from, next } as RuleHit, concepts)) continue;
      this.report(
        "NAME_CLAIM",
        "block",
        from,
        next,
        "A name that suggests an effect is a health claim: it may stand only directly above an authorised claim on that subject (art 1(3)).",
        this.suggestion(topicsOf(this.plainWords(from, next))) ?? "Name it after what it contains.",
      );
    }
  }

  /** On articles: a sentence that joins what is sold with a condition, a medicinal verb or a benefit, however honest it is. */
  private judgeJoins(concepts: Concept[], hits: RuleHit[]): void {
    if (this.given.field === "cited title" || (this.kind !== "linked" && this.kind !== "editorial")) return;
    const seen = new Set<number>();
    for (const name of concepts) {
      const sentence = this.words[name.from]?.sentence ?? 0;
      if (name.concept !== "stocked" || seen.has(sentence)) continue;
      seen.add(sentence);
      const start = this.sentenceStart(name.from);
      const end = this.ends[name.from] ?? name.next;
      const beside = concepts.filter((one) => one.from >= start && one.next <= end);
      const has = (...wanted: string[]) => beside.some((one) => wanted.includes(one.concept));
      const ruleHas = (...wanted: string[]) =>
        hits.some(
          (hit) =>
            hit.from >= start &&
            hit.next <= end &&
            wanted.includes(hit.rule.rule) &&
            hit.rule.on.shop === "block",
        );
      const condition = has("condition", "illness", "leaky");
      // "improves eczema", but not "who had eczema … and kept a diary"
      const illnesses = beside.filter((one) => ["condition", "illness", "leaky"].includes(one.concept));
      const verbs = beside.filter((one) => ["mending_verb", "benefit_verb"].includes(one.concept));
      const actsOnIllness = verbs.some((verb) =>
        illnesses.some((one) => one.from >= verb.next && one.from - verb.next <= 5),
      );
      if (this.kind === "linked") {
        if (condition || has("complaint") || ruleHas("MED_VERB", "BENEFIT", "GENERAL", "COSMETIC"))
          this.report(
            "STOCKED_JOINED",
            "block",
            start,
            end,
            "Joins something the shop sells with a condition, a medicinal verb or a benefit. Beside a product that is a claim for it, however honest the sentence.",
          );
      } else if (
        condition &&
        (has("medicinal_verb") || actsOnIllness) &&
        !this.isNegated({ from: name.from, next: end } as RuleHit, beside)
      ) {
        this.report(
          "STOCKED_JOINED",
          "block",
          start,
          end,
          "Says in one sentence that something the shop sells acts on an illness.",
        );
      } else if (
        ruleHas("BENEFIT", "MED_VERB") &&
        !this.isNegated({ from: name.from, next: end } as RuleHit, beside)
      ) {
        this.report(
          "STOCKED_JOINED",
          "review",
          start,
          end,
          "Ascribes a benefit to something the shop sells: a person must see that it reports and does not promise.",
        );
      }
    }
  }

  private suggestion(topics: Set<string>): string | undefined {
    return this.facts.actives ? alternativeWordings(this.facts, topics)[0] : undefined;
  }
}

/** The texts the law or the label wants, sentence by sentence, by their first word; the longest first. */
const statutory = Map.groupBy(
  labelTexts
    .flatMap((one) => (one.text ? one.text.replaceAll(". ", ".\n").split("\n") : []))
    .map((sentence) =>
      readableBlocks(sentence).flatMap((block) => wordsOf(block, isKnownWord).map((one) => one.word)),
    )
    .filter((words) => words.length > 2)
    .sort((a, b) => b.length - a.length),
  (words) => words[0] ?? maskedWord,
);

/** One finding per rule and place: the gravest, then the longest. */
function withoutRepeats(findings: Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      a.start - b.start || (a.severity === b.severity ? b.end - a.end : a.severity === "block" ? -1 : 1),
  );
  const kept: Finding[] = [];
  for (const one of sorted) {
    const covered = kept
      .slice(-12)
      .some(
        (other) =>
          other.rule === one.rule &&
          other.start < one.end &&
          one.start < other.end &&
          (other.severity === "block" || one.severity === "review"),
      );
    if (!covered) kept.push(one);
  }
  return kept;
}
