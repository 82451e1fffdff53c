import { inflections } from "./inflections.ts";
import { contractedSource, oneSpelling } from "./words-of.ts";

/**
 * A small language for phrases, so that the lexicon is data and no pattern can backtrack without bound:
 * `cure~` with its inflections, `psoria*` a beginning, `a|b` either, `your?` may be missing, `_` any word,
 * `..4` up to four words between, `{body}` any phrase of the concept "body".
 */
export interface Phrase {
  elements: Element[];
  /** What must stand right after the first word; null where that follows from more than the next word. */
  second: WordsElement | null;
  source: string;
}

interface WordsElement {
  kind: "words";
  exact: Set<string>;
  beginnings: string[];
  concepts: Set<string>;
  optional: boolean;
}

type Element = WordsElement | { kind: "any"; optional: boolean } | { kind: "gap"; most: number };

/** A word that stands for nothing: cut, or part of a phrase that is innocent. */
export const maskedWord = "\u0000";

/** Where concepts stand: for each word, the concepts that begin there and the word after their end. */
export type ConceptsAt = readonly (readonly { concept: string; next: number }[] | undefined)[];

export function phrase(source: string): Phrase {
  const elements = contractedSource(source.trim()).split(/\s+/u).map(element);
  if (elements.length === 0 || elements[0]?.kind === "gap")
    throw new Error(`"${source}" can't begin with a gap.`);
  const [first, second] = elements;
  return { elements, second: isOneWord(first) && isOneWord(second) ? second : null, source };
}

/** It is one word of the text, neither none nor several. */
function isOneWord(one: Element | undefined): one is WordsElement {
  return one?.kind === "words" && !one.optional && one.concepts.size === 0;
}

function element(written: string): Element {
  const gap = /^\.\.(\d+)$/u.exec(written)?.[1];
  if (gap !== undefined) return { kind: "gap", most: Number(gap) };
  const optional = written.length > 1 && written.endsWith("?");
  const body = optional ? written.slice(0, -1) : written;
  if (body === "_") return { kind: "any", optional };
  const exact = new Set<string>();
  const beginnings: string[] = [];
  const concepts = new Set<string>();
  for (const one of body.match(/\{[^}]*\}|[^|]+/gu) ?? []) {
    if (one.startsWith("{")) for (const name of one.slice(1, -1).split("|")) concepts.add(name);
    else if (one.endsWith("*")) beginnings.push(oneBeginning(one.slice(0, -1)));
    else if (one.endsWith("~"))
      for (const form of inflections(one.slice(0, -1))) exact.add(oneSpelling(form));
    else exact.add(oneSpelling(one.replaceAll("'", "")));
  }
  return { kind: "words", exact, beginnings, concepts, optional };
}

function oneBeginning(beginning: string): string {
  // long enough to be spelled as a word is; "hem" of "hemo…" stays
  return oneSpelling(`${beginning}aa`).slice(0, -2);
}

/** Concepts that a phrase is made of. */
export function conceptsIn({ elements }: Phrase): string[] {
  return elements.flatMap((one) => (one.kind === "words" ? [...one.concepts] : []));
}

/** Every word that begins or makes up a phrase, so that odd spellings are read as one of them. */
export function vocabulary(phrases: readonly Phrase[]): { exact: Set<string>; beginnings: Set<string> } {
  const exact = new Set<string>();
  const beginnings = new Set<string>();
  for (const one of phrases.flatMap(({ elements }) => elements)) {
    if (one.kind !== "words") continue;
    for (const word of one.exact) exact.add(word);
    for (const beginning of one.beginnings) beginnings.add(beginning);
  }
  return { exact, beginnings };
}

/** Where the phrase ends that begins at `from`, looking no further than `limit`; -1 when it does not stand there. */
function endOfPhrase(
  { elements, second }: Phrase,
  words: readonly string[],
  concepts: ConceptsAt,
  from: number,
  limit: number,
): number {
  const first = elements[0];
  if (elements.length === 1 && first?.kind === "words" && first.concepts.size === 0) {
    return from < limit && isOneOf(first, words[from] ?? "") ? from + 1 : -1;
  }
  // most phrases that begin with a word of the text end at the next one
  if (second && !isOneOf(second, words[from + 1] ?? "")) return -1;
  return endFrom(elements, 0, words, concepts, from, limit);
}

function endFrom(
  elements: readonly Element[],
  index: number,
  words: readonly string[],
  concepts: ConceptsAt,
  at: number,
  limit: number,
): number {
  const one = elements[index];
  if (!one) return at;
  if (one.kind === "gap") {
    for (let skip = 0; skip <= one.most && at + skip <= limit; skip++) {
      const end = endFrom(elements, index + 1, words, concepts, at + skip, limit);
      if (end !== -1) return end;
    }
    return -1;
  }
  if (at < limit) {
    if (one.kind === "words" && one.concepts.size > 0) {
      for (const { concept, next } of concepts[at] ?? []) {
        if (!one.concepts.has(concept) || next > limit) continue;
        const end = endFrom(elements, index + 1, words, concepts, next, limit);
        if (end !== -1) return end;
      }
    }
    if (one.kind === "any" || isOneOf(one, words[at] ?? "")) {
      const end = endFrom(elements, index + 1, words, concepts, at + 1, limit);
      if (end !== -1) return end;
    }
  }
  return one.optional ? endFrom(elements, index + 1, words, concepts, at, limit) : -1;
}

function isOneOf(one: { exact: Set<string>; beginnings: string[] }, word: string): boolean {
  if (one.exact.has(word)) return true;
  for (const beginning of one.beginnings) if (word.startsWith(beginning)) return true;
  return false;
}

/** Words whose phrases are remembered: more than any article has, and no more memory than a picture. */
const mostKept = 20_000;

/** Phrases by the word or concept they begin with, so that a text is read once however many phrases there are. */
export class PhraseIndex<T> {
  private readonly byWord = new Map<string, { phrase: Phrase; of: T }[]>();
  private readonly byBeginning = new Map<string, { phrase: Phrase; of: T }[]>();
  private readonly byConcept = new Map<string, { phrase: Phrase; of: T }[]>();
  private readonly lengths: number[] = [];
  private readonly found = new Map<string, { phrase: Phrase; of: T }[]>();
  private readonly anywhere: { phrase: Phrase; of: T }[] = [];

  constructor(entries: readonly { phrase: Phrase; of: T }[]) {
    for (const entry of entries) {
      for (const first of entry.phrase.elements) {
        this.place(first, entry);
        if (first.kind === "gap" || !first.optional) break;
      }
    }
    for (const { length } of this.byBeginning.keys())
      if (!this.lengths.includes(length)) this.lengths.push(length);
  }

  private place(first: Element, entry: { phrase: Phrase; of: T }): void {
    const put = (map: Map<string, { phrase: Phrase; of: T }[]>, key: string) => {
      const list = map.get(key);
      if (list) list.push(entry);
      else map.set(key, [entry]);
    };
    if (first.kind === "words") {
      for (const name of first.concepts) put(this.byConcept, name);
      for (const word of first.exact) put(this.byWord, word);
      for (const beginning of first.beginnings) put(this.byBeginning, beginning);
    } else this.anywhere.push(entry);
  }

  /**
   * Tells of every phrase that stands in the text, in the order of its words. `limits`: for each word, the word that no phrase
   * reaches beyond. Masked words begin none.
   */
  inText(
    words: readonly string[],
    concepts: ConceptsAt,
    limits: readonly number[],
    tell: (of: T, from: number, next: number) => void,
  ): void {
    for (let from = 0; from < words.length; from++) {
      const word = words[from] ?? "";
      if (word === maskedWord) continue;
      const limit = limits[from] ?? words.length;
      for (const { phrase, of } of this.withWord(word)) {
        const next = endOfPhrase(phrase, words, concepts, from, limit);
        if (next > from) tell(of, from, next);
      }
      if (this.byConcept.size === 0) continue;
      for (const { concept } of concepts[from] ?? []) {
        for (const { phrase, of } of this.byConcept.get(concept) ?? []) {
          const next = endOfPhrase(phrase, words, concepts, from, limit);
          if (next > from) tell(of, from, next);
        }
      }
    }
  }

  private withWord(word: string): { phrase: Phrase; of: T }[] {
    const known = this.found.get(word);
    if (known) return known;
    const entries = [...(this.byWord.get(word) ?? []), ...this.anywhere];
    for (const length of this.lengths) {
      if (word.length >= length) entries.push(...(this.byBeginning.get(word.slice(0, length)) ?? []));
    }
    if (this.found.size > mostKept) this.found.clear();
    this.found.set(word, entries);
    return entries;
  }
}
