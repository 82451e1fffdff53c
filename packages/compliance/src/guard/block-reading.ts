import type { ClaimFacts } from "../claim-facts.ts";
import type { Finding, Surface, TextToCheck } from "../checked-text.ts";
import type { SurfaceKind } from "./pattern-rule.ts";
import { alternativeWordings } from "./claims-in-text.ts";
import { isKnownWord, sentenceEnds, type Concept } from "./lexicon.ts";
import type { ReadableBlock } from "./readable-text.ts";
import { wordsOf, type Word } from "./words-of.ts";

const kinds: Partial<Record<Surface, SurfaceKind>> = {
  review: "review",
  linked: "linked",
  editorial_article: "editorial",
  treatment: "treatment",
};
const labelFields =
  /(?:^|[^a-z])(?:warnings?|directions|allergens?|not[_ ]suitable[_ ]for|storage|caution|nutrition|may[_ ]contain|ingredients?)(?:$|[^a-z])/iu;
const ingredientFields = /(?:^|[^a-z])(?:ingredients?|nutrition|may[_ ]contain|allergens?)(?:$|[^a-z])/iu;

/**
 * One block of a text while it is judged: its words, which of them are settled already, and what was found. Each judgement
 * masks what it has settled, so that a later one does not see it.
 */
export class BlockReading {
  readonly words: Word[];
  readonly ends: number[];
  readonly masked: boolean[] = [];
  readonly kind: SurfaceKind;
  readonly inLabelField: boolean;
  readonly inIngredients: boolean;
  readonly found: Finding[] = [];
  private readonly places = new Map<Finding, { from: number; next: number }>();
  readonly given: TextToCheck;
  readonly facts: ClaimFacts;
  readonly block: ReadableBlock;

  constructor(given: TextToCheck, facts: ClaimFacts, block: ReadableBlock) {
    this.given = given;
    this.facts = facts;
    this.block = block;
    this.words = wordsOf(block, isKnownWord);
    this.ends = sentenceEnds(this.words);
    this.kind = kinds[given.surface] ?? "shop";
    this.inLabelField = labelFields.test(given.field ?? "");
    this.inIngredients = ingredientFields.test(given.field ?? "");
  }

  mask(from: number, next: number): void {
    for (let i = from; i < next; i++) this.masked[i] = true;
  }

  report(
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
    const finding = { rule, severity, start, end, excerpt, reason, ...(suggestion ? { suggestion } : {}) };
    this.places.set(finding, { from, next });
    this.found.push(finding);
  }

  /** Where in the words a finding of this reading stands. */
  placeOf(finding: Finding): { from: number; next: number } {
    return this.places.get(finding) ?? { from: 0, next: 0 };
  }

  /** Takes back what a later judgement has explained. */
  withdraw(finding: Finding): void {
    this.found.splice(this.found.indexOf(finding), 1);
  }

  sentenceStart(at: number): number {
    let start = at;
    while (start > 0 && this.words[start - 1]?.sentence === this.words[at]?.sentence) start--;
    return start;
  }

  plainWords(from: number, next: number): string[] {
    return this.words.slice(from, next).map((one) => one.word);
  }

  /** An honest negation governs what follows it, up to a "but"; one that sells ("not only") does not count. */
  isNegated(hit: { from: number; next: number }, inSentence: Concept[]): boolean {
    if (inSentence.some((one) => one.concept === "selling_negation")) return false;
    const contrasts = inSentence.filter((one) => one.concept === "contrast");
    return inSentence.some(
      (one) =>
        one.concept === "honest" &&
        // "never a sick day" is what the pattern is about, no denial of it
        one.from !== hit.from &&
        one.from <= hit.next &&
        !contrasts.some((contrast) => contrast.from >= one.next && contrast.from <= hit.from) &&
        !this.words.slice(one.next, hit.from + 1).some((word) => /[;:.]/u.test(word.before)),
    );
  }

  suggestion(topics: Set<string>): string | undefined {
    return this.facts.actives ? alternativeWordings(this.facts, topics)[0] : undefined;
  }
}
