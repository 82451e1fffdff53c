import { meantWord } from "./misspellings.ts";
import type { ReadableBlock } from "./readable-text.ts";

/** One word of a block, spelled so that every way of writing it is the same word. */
export interface Word {
  word: string;
  /** Offsets in the block's text. */
  start: number;
  end: number;
  /** Number of its sentence within the block. */
  sentence: number;
  /** What stands between it and the word before: "", " ", ", ", "-" … */
  before: string;
}

/** Says whether a word is one that the rules know: only then is an odd spelling read as that word. */
export type Known = (word: string) => boolean;

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'@$*!|+]*|[%£&?#]|[@$][\p{L}\p{N}][\p{L}\p{N}@$]*/gu;
/** Nobody reads on further; it bounds what a sentence may cost. */
const longestSentence = 100;
const longestWord = 60;
const abbreviations = new Set("dr mr mrs ms prof st no vs eg ie approx incl ca fig".split(" "));
const digitLetters: Record<string, string> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
  8: "b",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "l",
  "+": "t",
};

/** Words of a block with their sentences. Linear in its length. */
export function wordsOf(block: ReadableBlock, known: Known): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let began = 0;
  let last = 0;
  for (const found of block.text.matchAll(wordPattern)) {
    // a sign at the end belongs to the sentence, not to the word
    const raw = found[0].length > 1 ? found[0].replace(/['@$!|+]+$/u, "") : found[0];
    const before = block.text.slice(last, found.index);
    const previous = words.at(-1);
    const end = found.index + raw.length;
    const capital = block.capitals[found.index] ?? false;
    if (
      previous &&
      (endsSentence(before, previous, capital, raw) || words.length - began >= longestSentence)
    ) {
      sentence++;
      began = words.length;
    }
    for (const part of partsOf(raw, found.index, previous?.word === "#", block.capitals, known)) {
      words.push({ ...part, sentence, before: part.start === found.index ? before : "" });
    }
    last = end;
  }
  return contracted(joined(words, known));
}

/** "#weightlossjourney", "NoMoreAcne" and "4kg" are several words written as one. */
function partsOf(
  raw: string,
  start: number,
  isTag: boolean,
  capitals: boolean[],
  known: Known,
): Pick<Word, "word" | "start" | "end">[] {
  const unit = /^(\d+)(?:kg|kgs|kilos?|lbs?|st|stone|pounds?|inches|days?|weeks?|ml)$/u.exec(raw)?.[1];
  if (unit) {
    return [
      { word: unit, start, end: start + unit.length },
      { word: raw.slice(unit.length), start: start + unit.length, end: start + raw.length },
    ];
  }
  const whole = [{ word: spelled(raw, known), start, end: start + raw.length }];
  if (raw.length < 6 || raw.length > longestWord || !/^[a-z0-9]+$/u.test(raw) || known(whole[0]?.word ?? ""))
    return whole;
  for (let i = 3; i <= raw.length - 3; i++) {
    const humped = capitals[start + i] && !capitals[start + i - 1];
    const tagged = isTag && i > 3 && (known(raw.slice(0, i)) || known(raw.slice(i)));
    if (humped || tagged) {
      return [
        ...partsOf(raw.slice(0, i), start, false, capitals, known),
        ...partsOf(raw.slice(i), start + i, isTag, capitals, known),
      ];
    }
  }
  return whole;
}

function endsSentence(between: string, previous: Word, capital: boolean, next: string): boolean {
  if (/[.!?][^\p{L}\p{N}]*[\s"')]/u.test(between) || /\.\n/u.test(between)) {
    if (between.startsWith(".") && abbreviations.has(previous.word)) return false;
    return capital || !/^[a-z]/u.test(next) || !between.startsWith(".") || previous.word.length > 3;
  }
  if (previous.word === "?") return true;
  return /[|•·»]|\s[-]\s*$/u.test(between) && /[|•·»]/u.test(between);
}

const spellings = new Map<string, string>();

function spelled(raw: string, known: Known): string {
  if (raw.length > longestWord) return raw;
  let word = spellings.get(raw);
  if (word === undefined) {
    word = readAs(raw, known);
    if (spellings.size > 50_000) spellings.clear();
    spellings.set(raw, word);
  }
  return word;
}

/** British and American spellings, doubled letters, digits for letters: one spelling. */
function readAs(raw: string, known: Known): string {
  if (raw === "&") return "and";
  const word = oneSpelling(raw.replace(/'s$|'/gu, "").replace(/[!|+]+$/u, ""));
  if (known(word)) return word;
  if (/[0-9@$!|+]/u.test(word) && /[a-z]/u.test(word)) {
    const letters = oneSpelling(word.replace(/[0-9@$!|+]/gu, (sign) => digitLetters[sign] ?? sign));
    if (known(letters)) return letters;
    const other = letters.replace(/i/gu, "l");
    if (known(other)) return other;
  }
  if (word.includes("*")) {
    const without = oneSpelling(word.replaceAll("*", ""));
    if (known(without)) return without;
    for (const vowel of "aeiou") {
      const guess = oneSpelling(word.replace(/\*+/gu, vowel));
      if (known(guess)) return guess;
    }
    return without;
  }
  if (/(.)\1\1/u.test(word)) {
    for (const times of ["$1$1", "$1"]) {
      const shorter = word.replace(/(.)\1{2,}/gu, times);
      if (known(shorter)) return shorter;
    }
  }
  return meantWord(word) ?? word;
}

/** "diarrhoea" and "diarrhea", "optimise" and "optimize", "tumour" and "tumor" are one word each. */
export function oneSpelling(word: string): string {
  if (word.length < 6 || word === "doesnt") return word;
  return word
    .replace(/^(an|h)ae/u, "$1e")
    .replace(/oe(?=[a-z]{2})/u, "e")
    .replace(/ae(?=[a-z]{2})/u, "e")
    .replace(/([a-z]{2}[iy])s(e|es|ed|ing|er|ers|ation|ations)$/u, "$1z$2")
    .replace(/ageing$/u, "aging")
    .replace(/our(s|ed|ing)?$/u, "or$1");
}

const auxiliaries = new Set(
  "do does did is are was were has have had can could should would will must may".split(" "),
);

/** "do not", "don't" and "cannot" are one word each, the shorter: what a negation governs is then easy to say. */
function contracted(words: Word[]): Word[] {
  const result: Word[] = [];
  for (const word of words) {
    const previous = result.at(-1);
    const auxiliary = previous && auxiliaries.has(previous.word) && previous.sentence === word.sentence;
    if (word.word === "not" && previous && auxiliary) {
      result[result.length - 1] = { ...previous, word: contraction(previous.word), end: word.end };
    } else result.push(word.word === "cannot" ? { ...word, word: "cant" } : word);
  }
  return result;
}

function contraction(auxiliary: string): string {
  if (auxiliary === "can") return "cant";
  return auxiliary === "will" ? "wont" : `${auxiliary}nt`;
}

/** The same for the phrases of the lexicon; a bare "not" stands for every way of saying it. */
export function contractedSource(source: string): string {
  return source
    .replace(
      /\b(do|does|did|is|are|was|were|has|have|had|can|could|should|would|will|must|may) not\b/gu,
      (_, one: string) => contraction(one),
    )
    .replace(/\bcannot\b/gu, "cant")
    .replace(/\bnot\b/gu, `not|${[...auxiliaries].map(contraction).join("|")}`);
}

const joiner = /^[-_./·~]$/u;

/** Words that were taken apart to hide them: "de-tox", "c u r e s", "e.c.z.e.m.a". Joined only into a word the rules know. */
function joined(words: Word[], known: Known): Word[] {
  const result: Word[] = [];
  for (let i = 0; i < words.length;) {
    const run = spacedLetters(words, i, known) ?? hyphenated(words, i, known);
    const first = words[i];
    if (!first) break;
    if (!run) {
      result.push(first);
      i++;
      continue;
    }
    result.push({ ...first, word: run.word, end: words[run.next - 1]?.end ?? first.end });
    i = run.next;
  }
  return result;
}

function spacedLetters(words: Word[], from: number, known: Known): { word: string; next: number } | null {
  const separator = words[from + 1]?.before;
  if (words[from]?.word.length !== 1 || separator === undefined || separator.length !== 1) return null;
  let to = from + 1;
  while (to < from + 20 && words[to]?.word.length === 1 && words[to]?.before === separator) to++;
  // the longest word first; a run of more than twenty letters is no word
  for (let next = to; next - from >= 4; next--) {
    const letters = words.slice(from, next).map((one) => one.word);
    const word = spelled(letters.join(""), known);
    if (known(word)) return { word, next };
  }
  return null;
}

function hyphenated(words: Word[], from: number, known: Known): { word: string; next: number } | null {
  // "skin-loving" is two words that are read as they are
  const apart = known(words[from]?.word ?? "");
  // … and a dot within a word is there to hide it, "de.tox"
  if (apart && !/^[.·~]$/u.test(words[from + 1]?.before ?? "")) return null;
  let to = from + 1;
  while (to < from + 6 && joiner.test(words[to]?.before ?? "")) to++;
  for (let next = to; next - from >= 2; next--) {
    const parts = words.slice(from, next).map((one) => one.word);
    const word = oneSpelling(parts.join(""));
    if (word.length > 3 && known(word)) return { word, next };
  }
  return null;
}
