import { claimWords } from "../data/claim-words.ts";
import { patternRules } from "../data/claim-patterns.ts";
import type { PatternRule, SurfaceKind } from "./pattern-rule.ts";
import {
  conceptsIn,
  maskedWord,
  phrase,
  PhraseIndex,
  vocabulary,
  type ConceptsAt,
  type Phrase,
} from "./phrase-matcher.ts";
import { oneSpelling, type Word } from "./words-of.ts";

interface Entry {
  phrase: Phrase;
  of: string;
}

const allEntries: Entry[] = Object.entries(claimWords).flatMap(([concept, phrases]) =>
  phrases
    .split(/[,\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((source) => ({ phrase: phrase(source), of: concept })),
);
/** Innocent phrases are found first and stand for nothing else. */
const innocentIndex = new PhraseIndex(allEntries.filter((one) => one.of.startsWith("innocent")));
const entries = allEntries.filter((one) => !one.of.startsWith("innocent"));
const rules = patternRules.flatMap((of) => of.patterns.map((source) => ({ phrase: phrase(source), of })));

const known = new Set([...Object.keys(claimWords), "number"]);
for (const { phrase: one } of [...allEntries, ...rules])
  for (const concept of conceptsIn(one))
    if (!known.has(concept))
      throw new Error(
        `"${one.source}" can never match: "${concept}" is no concept. Plain words stand outside the braces.`,
      );

/** A phrase that names concepts is looked for after all phrases of those concepts. */
const levels = levelsOf(entries).map((level) => new PhraseIndex(level));
const { exact, beginnings } = vocabulary([...entries, ...rules].map((one) => one.phrase));
const isShortPhrase = (source: string) =>
  /^[a-z ]+$/u.test(source) && [2, 3].includes(source.split(" ").length);
/** "guthealth" is "gut health" without its space. */
const writtenTogether = new Set(
  entries.flatMap(({ phrase: { source } }) =>
    isShortPhrase(source) ? [oneSpelling(source.replaceAll(" ", ""))] : [],
  ),
);
const togetherConcepts = new Map<string, string[]>();
for (const {
  phrase: { source },
  of,
} of entries) {
  const together = oneSpelling(source.replaceAll(" ", ""));
  if (source.includes(" ") && writtenTogether.has(together)) {
    togetherConcepts.set(together, [...(togetherConcepts.get(together) ?? []), of]);
  }
}
const longBeginnings = [...beginnings].filter((one) => one.length >= 5);
const beginningLengths = [...new Set(longBeginnings.map((one) => one.length))];
const beginningSet = new Set(longBeginnings);

function levelsOf(all: Entry[]): Entry[][] {
  const depth = new Map<string, number>();
  const depthOf = (concept: string, seen: string[]): number => {
    if (concept === "number" || seen.includes(concept)) return 0;
    const known = depth.get(concept);
    if (known !== undefined) return known;
    const deepest = Math.max(
      0,
      ...all.filter((one) => one.of === concept).map((one) => phraseDepth(one.phrase, [...seen, concept])),
    );
    depth.set(concept, deepest);
    return deepest;
  };
  const phraseDepth = (one: Phrase, seen: string[]): number =>
    Math.max(0, ...conceptsIn(one).map((name) => (name === "number" ? 0 : depthOf(name, seen) + 1)));
  const result: Entry[][] = [];
  for (const entry of all) (result[phraseDepth(entry.phrase, [entry.of])] ??= []).push(entry);
  return Array.from(result, (level) => level ?? []);
}

const knownWords = new Map<string, boolean>();

/** Whether the rules know this word: an odd spelling is read as a word only if they do. */
export function isKnownWord(word: string): boolean {
  let answer = knownWords.get(word);
  if (answer === undefined) {
    answer = isInLexicon(word);
    if (knownWords.size > 50_000) knownWords.clear();
    knownWords.set(word, answer);
  }
  return answer;
}

function isInLexicon(word: string): boolean {
  if (exact.has(word) || writtenTogether.has(word)) return true;
  return beginningLengths.some((length) => word.length >= length && beginningSet.has(word.slice(0, length)));
}

export interface Concept {
  concept: string;
  from: number;
  next: number;
}

/** "Bone" in "bone broth" is no part of the reader's body. */
const bodily = new Set(["body", "name_body", "condition", "complaint", "illness", "hint"]);

/** Concepts of a block's words; `masked` words belong to none. Phrases do not reach over a sentence's end. */
export function conceptsOf(
  words: readonly Word[],
  limits: readonly number[],
  masked: readonly boolean[],
): { concepts: Concept[]; at: ConceptsAt; plain: string[] } {
  const plain = words.map(({ word }, i) => (masked[i] ? maskedWord : word));
  const at: Concept[][] = [];
  const concepts: Concept[] = [];
  const put = (concept: string, from: number, next: number) => {
    const here = (at[from] ??= []);
    if (here.some((known) => known.concept === concept && known.next === next)) return;
    const one = { concept, from, next };
    here.push(one);
    concepts.push(one);
  };
  for (const [i, word] of plain.entries()) {
    if (/^\d+$/u.test(word)) put("number", i, i + 1);
    for (const concept of togetherConcepts.get(word) ?? []) put(concept, i, i + 1);
  }
  const named = new Array<boolean>(plain.length).fill(false);
  for (const level of levels) {
    const found: Concept[] = [];
    level.inText(plain, at, limits, (concept, from, next) => found.push({ concept, from, next }));
    for (const { concept, from, next } of found) {
      if (concept === "material" || (concept === "stocked" && next - from > 1)) named.fill(true, from, next);
    }
    for (const { concept, from, next } of found) {
      if (!(bodily.has(concept) && named[from] && named[next - 1])) put(concept, from, next);
    }
  }
  return { concepts, at, plain };
}

/** Marks the words of phrases that sound like a claim and are none: "repair or replacement". */
export function maskInnocent(
  words: readonly Word[],
  limits: readonly number[],
  masked: boolean[],
  kind: SurfaceKind,
): void {
  const plain = words.map(({ word }) => word);
  const at = plain.map((word, i) => (/^\d+$/u.test(word) ? [{ concept: "number", next: i + 1 }] : undefined));
  innocentIndex.inText(plain, at, limits, (of, from, next) => {
    if (of === "innocent_treatment" && kind !== "treatment") return;
    for (let i = from; i < next; i++) masked[i] = true;
  });
}

export interface RuleHit {
  rule: PatternRule;
  from: number;
  next: number;
}

const ruleIndexes = new Map<SurfaceKind, PhraseIndex<PatternRule>>();

/** The rules of a kind of surface. Articles have those that bar a shop's text too: what joins a product is told by them. */
function ruleIndexOf(kind: SurfaceKind): PhraseIndex<PatternRule> {
  let index = ruleIndexes.get(kind);
  if (!index) {
    const isArticle = kind === "linked" || kind === "editorial";
    index = new PhraseIndex(rules.filter(({ of: { on } }) => on[kind] ?? (isArticle && on.shop === "block")));
    ruleIndexes.set(kind, index);
  }
  return index;
}

export function ruleHits(
  limits: readonly number[],
  plain: readonly string[],
  at: ConceptsAt,
  kind: SurfaceKind,
): RuleHit[] {
  const hits: RuleHit[] = [];
  ruleIndexOf(kind).inText(plain, at, limits, (rule, from, next) => hits.push({ rule, from, next }));
  return hits;
}

/** For each word, the index of the word after its sentence. */
export function sentenceEnds(words: readonly Word[]): number[] {
  const ends: number[] = [];
  let end = words.length;
  for (let i = words.length - 1; i >= 0; i--) {
    if (words[i + 1] && words[i + 1]?.sentence !== words[i]?.sentence) end = i + 1;
    ends[i] = end;
  }
  return ends;
}
