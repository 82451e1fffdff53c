import type { Concept } from "./lexicon.ts";
import type { Word } from "./words-of.ts";

/** What is spoken of in each sentence of a block. */
export class ConceptsBySentence {
  private readonly words: readonly Word[];
  private readonly bySentence: Map<number | undefined, Concept[]>;

  constructor(words: readonly Word[], concepts: readonly Concept[]) {
    this.words = words;
    this.bySentence = Map.groupBy(concepts, (one) => words[one.from]?.sentence);
  }

  in(sentence: number | undefined): Concept[] {
    return this.bySentence.get(sentence) ?? [];
  }

  /** "Can I take it while pregnant? Please ask your midwife.": the caution that answers a question ending before `next`. */
  answerTo(next: number): Concept[] {
    const last = this.words[next - 1];
    if (last?.word !== "?") return [];
    return this.in(last.sentence + 1).filter((one) => one.concept === "caution");
  }
}
