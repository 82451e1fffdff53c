import { claimStanding, type ClaimFacts, type Standing } from "../claim-facts.ts";
import { claimRegister } from "../data/claim-register.ts";
import { referenceValues } from "../data/reference-values.ts";
import { oneSpelling, type Word } from "./words-of.ts";

/** The wording of an authorised claim as it stands in a text. */
export interface ClaimInText {
  id: string;
  wording: string;
  /** Topics on which it lets a general claim stand: "skin", "immune" … */
  topics: Set<string>;
  nutrient: string;
  from: number;
  next: number;
  standing: Standing;
  kind: "health" | "nutrition";
}

interface Wording {
  id: string;
  wording: string;
  nutrient: string;
  words: string[];
  kind: "health" | "nutrition";
  claim: (typeof claimRegister)[number];
}

function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(oneSpelling);
}

/** Names a nutrient goes by; the first is the one of the register. */
const otherNames: Record<string, string[]> = {
  vitamin_c: ["ascorbic acid", "vit c", "vitamin c"], thiamin: ["vitamin b1", "thiamine"], riboflavin: ["vitamin b2"], niacin: ["vitamin b3"],
  folic_acid: ["folate", "vitamin b9"], biotin: ["vitamin b7"], pantothenic_acid: ["vitamin b5"], vitamin_d: ["vitamin d3"],
  live_yoghurt_cultures: ["live cultures"], native_chicory_inulin: ["chicory inulin", "inulin"], lactase: ["lactase enzyme", "lactase"],
}; // prettier-ignore

/** Every nutrient that a claim may be about: its id and the words it may be called. */
export const nutrientNames: { id: string; words: string[] }[] = [
  ...referenceValues.map(({ id, nutrient }) => [id, nutrient.replace(/ \(.*\)/u, "")] as const),
  ...claimRegister
    .filter((one) => one.nutrient !== "*")
    .map((one) => [one.nutrient, one.nutrient.replaceAll("_", " ")] as const),
]
  .filter(([id], i, all) => all.findIndex(([other]) => other === id) === i)
  .flatMap(([id, name]) => [name, ...(otherNames[id] ?? [])].map((one) => ({ id, words: wordsIn(one) })))
  .sort((a, b) => b.words.length - a.words.length);

const namesByWord = Map.groupBy(nutrientNames, (one) => one.words[0] ?? "");

const wordings: Wording[] = claimRegister
  .filter((claim) => claim.nutrient !== "*")
  .map((claim) => ({
    id: claim.id,
    wording: claim.wording,
    nutrient: claim.nutrient,
    words: wordsIn(claim.wording),
    kind: claim.kind,
    claim,
  }))
  .sort((a, b) => b.words.length - a.words.length);
const byFirstWord = Map.groupBy(wordings, (one) => one.words[0] ?? "");

/** Nutrition claims in the words of the annex and in those that mean the same to a reader. */
const levels: { words: string[]; high: boolean }[] = [
  ["source of", false], ["good source of", true], ["rich source of", true], ["excellent source of", true], ["great source of", true], ["high in", true], ["high", true], ["rich in", true],
  ["packed with", true], ["packed full of", true], ["full of", true], ["loaded with", true], ["bursting with", true], ["brimming with", true], ["natural source of", false], ["naturally high in", true], ["naturally rich in", true],
].map(([text, high]) => ({ words: wordsIn(String(text)), high: high === true })).sort((a, b) => b.words.length - a.words.length); // prettier-ignore
const levelsByWord = Map.groupBy(levels, (one) => one.words[0] ?? "");

const sugarWords: { words: string[]; id: string }[] = [
  ["sugars free", "N_SUGARS_FREE"], ["sugar free", "N_SUGARS_FREE"], ["free of sugar", "N_SUGARS_FREE"], ["no added sugars", "N_NO_ADDED_SUGARS"],
  ["no added sugar", "N_NO_ADDED_SUGARS"], ["without added sugar", "N_NO_ADDED_SUGARS"], ["without added sugars", "N_NO_ADDED_SUGARS"], ["with no added sugar", "N_NO_ADDED_SUGARS"],
].map(([text = "", id = ""]) => ({ words: wordsIn(text), id })); // prettier-ignore
const sugarByWord = Map.groupBy(sugarWords, (one) => one.words[0] ?? "");

const topicWords: [topic: string, words: RegExp][] = [
  ["skin", /^(?:skin|complexion|beauty|glow|derm)/u], ["hair", /^hair/u], ["nails", /^nail/u], ["immune", /^immun|^defence/u],
  ["gut", /^(?:gut|digest|tumm|bowel|stomach|faecal|fecal|intestin)/u], ["bones", /^(?:bone|cartilage|joint|connective)/u], ["energy", /^(?:energy|tired|fatigue|vitality|metaboli)/u],
  ["cells", /^(?:oxidative|antioxidant|free|radical)/u], ["teeth", /^(?:teeth|gums|oral|dental)/u], ["heart", /^(?:heart|blood|cardio)/u], ["brain", /^(?:brain|cognit|memory|mental)/u],
  ["muscle", /^muscle/u], ["eyes", /^eye/u], ["hormones", /^(?:hormon|women|men)/u], ["liver", /^liver/u],
]; // prettier-ignore

/** What a phrase is about, as far as claims go: none for "superfood" or "good for you". */
export function topicsOf(words: readonly string[]): Set<string> {
  return new Set(
    words.flatMap((word) => topicWords.filter(([, pattern]) => pattern.test(word)).map(([topic]) => topic)),
  );
}

function standsAt(words: readonly Word[], at: number, wanted: readonly string[], end: number): boolean {
  if (at + wanted.length > end) return false;
  return wanted.every((word, i) => words[at + i]?.word === word);
}

/** The nutrient named at this word, with the word after its name. */
export function nutrientAt(
  words: readonly Word[],
  at: number,
  end: number,
): { id: string; next: number } | null {
  const name = namesByWord.get(words[at]?.word ?? "")?.find((one) => standsAt(words, at, one.words, end));
  return name ? { id: name.id, next: at + name.words.length } : null;
}

/** Authorised claims in a block, in the exact words of the register, with their standing for this product. */
export function claimsInText(
  words: readonly Word[],
  ends: readonly number[],
  facts: ClaimFacts,
  blockText: string,
): ClaimInText[] {
  const found: ClaimInText[] = [];
  for (let at = 0; at < words.length; at++) {
    const end = ends[at] ?? words.length;
    const word = words[at]?.word ?? "";
    const exact = byFirstWord.get(word)?.find((one) => standsAt(words, at, one.words, end));
    if (exact) {
      const { id, wording, nutrient, kind } = exact;
      const next = at + exact.words.length;
      const standing = claimStanding(exact.claim, facts, null, blockText);
      found.push({ id, wording, nutrient, kind, topics: topicsOf(exact.words), from: at, next, standing });
      at = next - 1;
      continue;
    }
    const nutrition = nutritionClaimAt(words, at, end, facts);
    if (!nutrition) continue;
    found.push(nutrition);
    at = nutrition.next - 1;
  }
  return found;
}

function nutritionClaimAt(
  words: readonly Word[],
  at: number,
  end: number,
  facts: ClaimFacts,
): ClaimInText | null {
  const first = words[at]?.word ?? "";
  const sugar = sugarByWord.get(first)?.find((one) => standsAt(words, at, one.words, end));
  const level = sugar
    ? undefined
    : levelsByWord.get(first)?.find((one) => standsAt(words, at, one.words, end));
  const nutrient = level ? nutrientAt(words, at + level.words.length, end) : null;
  const id = sugar?.id ?? (nutrient && level ? nutritionClaimId(nutrient.id, level.high) : null);
  const claim = id ? claimRegister.find((one) => one.id === id) : undefined;
  if (!claim) return null;
  const next = sugar ? at + sugar.words.length : (nutrient?.next ?? at + 1);
  const standing = claimStanding(claim, facts, nutrient?.id ?? null);
  return {
    id: claim.id,
    wording: claim.wording,
    nutrient: nutrient?.id ?? claim.nutrient,
    kind: "nutrition",
    topics: new Set(),
    from: at,
    next,
    standing,
  };
}

function nutritionClaimId(nutrient: string, high: boolean): string | null {
  if (nutrient === "fibre") return high ? "N_HIGH_FIBRE" : "N_SRC_FIBRE";
  if (nutrient === "protein") return high ? "N_HIGH_PROTEIN" : "N_SRC_PROTEIN";
  if (!referenceValues.some((one) => one.id === nutrient)) return null;
  return high ? "N_HIGH_VITMIN" : "N_SRC_VITMIN";
}

export interface AdaptedClaim {
  from: number;
  next: number;
  /** Null: the subject is a nutrient, but no authorised claim of it says this. */
  nearest: (typeof claimRegister)[number] | null;
  standing: Standing | null;
}

const verbs: string[][] = ["contributes to", "contribute to", "helps to maintain", "help to maintain", "helps maintain", "help maintain", "supports", "support", "plays a role in", "play a role in", "has a role in", "have a role in"].map(wordsIn); // prettier-ignore
const small = new Set(
  "the of to a an and for in by our your normal function system formation maintenance process as is each every protection from".split(
    " ",
  ),
);

/**
 * Claims in other words than the register's, where the subject is a nutrient and the verb one of those the guidance lets
 * pass. Which words are about the body is the caller's to say: an effect that no claim has makes it no adaptation.
 */
export function adaptedClaims(
  words: readonly Word[],
  ends: readonly number[],
  masked: readonly boolean[],
  facts: ClaimFacts,
): AdaptedClaim[] {
  const found: AdaptedClaim[] = [];
  for (let start = 0; start < words.length; start++) {
    const end = ends[start] ?? words.length;
    const subjects: string[] = [];
    let at = start;
    for (let one = nutrientAt(words, at, end); one && !masked[at]; one = nutrientAt(words, at, end)) {
      subjects.push(one.id);
      at = one.next;
      if (words[at]?.word === "and" || words[at]?.before.includes(","))
        at += words[at]?.word === "and" ? 1 : 0;
    }
    if (subjects.length === 0 || at >= end) continue;
    // "contains vitamin C, which contributes to": the nutrient is still the subject
    if (["which", "that"].includes(words[at]?.word ?? "")) at++;
    const verb = verbs.find((one) => standsAt(words, at, one, end));
    if (!verb) continue;
    found.push(adaptedClaim(words, { start, effect: at + verb.length, end }, subjects, facts));
    start = end - 1;
  }
  return found;
}

function adaptedClaim(
  words: readonly Word[],
  { start, effect, end }: { start: number; effect: number; end: number },
  subjects: string[],
  facts: ClaimFacts,
): AdaptedClaim {
  const said = words.slice(effect, end).map((one) => one.word);
  const nearestOf = (subject: string) =>
    wordings
      .filter((one) => one.nutrient === subject && one.kind === "health")
      .map((one) => ({ one, key: one.words.filter((word) => !small.has(word)).slice(1) }))
      .filter(
        ({ one, key }) =>
          said.includes(key.at(-1) ?? "") && (said.includes("normal") || !one.words.includes("normal")),
      )
      // every other word about the body must be the claim's own
      .find(({ one }) =>
        said.every(
          (word) => one.words.includes(word) || topicsOf([word]).size === 0 || word === "metabolism",
        ),
      )?.one;
  const nearest = subjects.map(nearestOf);
  const first = nearest[0];
  if (!first || nearest.some((one) => one === undefined))
    return { from: start, next: end, nearest: null, standing: null };
  const standings = nearest.flatMap((one) => (one ? [claimStanding(one.claim, facts)] : []));
  const standing =
    standings.find((one) => one.is === "unmet") ??
    standings.find((one) => one.is === "unknown") ??
    standings[0] ??
    null;
  return { from: start, next: end, nearest: first.claim, standing };
}

/** Wordings that this product may bear, those on one of the topics first: what an author may write instead. */
export function alternativeWordings(facts: ClaimFacts, topics: ReadonlySet<string>): string[] {
  const held = wordings.filter(
    (one) => one.kind === "health" && claimStanding(one.claim, facts).is === "held",
  );
  const onTopic = held.filter((one) => [...topicsOf(one.words)].some((topic) => topics.has(topic)));
  return (onTopic.length > 0 ? onTopic : topics.size > 0 ? [] : held).map((one) => one.wording);
}
