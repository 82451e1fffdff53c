import type { BlockReading } from "./block-reading.ts";
import { topicsOf, type ClaimInText } from "./claims-in-text.ts";
import type { Concept, RuleHit } from "./lexicon.ts";

/** A word or pattern of the lexicon, with what excuses it: denial, caution, a specific claim beside it. */
export function judgeRuleHit(
  reading: BlockReading,
  hit: RuleHit,
  inSentence: Concept[],
  claims: ClaimInText[],
): void {
  const { rule } = hit;
  let severity = rule.on[reading.kind];
  if (!severity || (rule.offInLabelFields && reading.inLabelField)) return;
  if (rule.offInIngredients && reading.inIngredients) return;
  const start = reading.sentenceStart(hit.from);
  const end = reading.ends[hit.from] ?? hit.next;
  if (rule.negated && reading.isNegated(hit, inSentence)) {
    // an illness without a name, denied: "does not treat any disease"
    const generic = reading
      .plainWords(hit.from, hit.next)
      .every((word) => /^(?:any|medical|diseas|illness|disorder|condition|ailment|symptom)/u.test(word));
    const dropped = rule.negated === "dropped" || (generic && rule.rule === "DISEASE");
    if (dropped && reading.kind !== "review") return;
    severity = "review";
    if (rule.rule === "DISEASE" && reading.kind === "review") severity = rule.on[reading.kind] ?? severity;
  }
  if (
    rule.cautioned &&
    inSentence.some((one) => one.concept === "caution") &&
    !sellsInCaution(reading, start, end)
  ) {
    if (rule.cautioned === "dropped" || isGenericIllness(reading, hit)) return;
    severity = "review";
  }
  if (rule.rule === "ABSOLUTE" && inSentence.some((one) => one.concept === "proof_exempt")) return;
  if ((rule.unlessSpecific || isGeneral(hit, inSentence)) && hasSpecific(reading, hit, claims)) return;
  if (severity === "block" && isNoClaimOfOurs(reading, hit, inSentence)) severity = "review";
  const topics = topicsOf(reading.plainWords(hit.from, hit.next));
  reading.report(
    rule.rule,
    severity,
    hit.from,
    hit.next,
    rule.reason,
    (rule.suggestionOn ?? reading.kind) === reading.kind
      ? (rule.suggestion ?? reading.suggestion(topics))
      : undefined,
  );
}

/** An editorial article may report what others say; a linked one may state a fact of nature. */
function isNoClaimOfOurs(reading: BlockReading, hit: RuleHit, inSentence: Concept[]): boolean {
  if (reading.kind === "editorial") return isReported(hit, inSentence);
  return reading.kind === "linked" && isFactOfNature(reading, hit, inSentence);
}

/** "The claim that collagen smooths wrinkles rests on small trials". Names of medicines are not to be reported either. */
function isReported(hit: RuleHit, inSentence: Concept[]): boolean {
  return (
    hit.rule.rule !== "POM" && inSentence.some((one) => one.concept === "reported" && one.next <= hit.from)
  );
}

/** "Skin renews its outer layer": names nothing that is sold and no illness, has a subject and speaks to nobody. */
function isFactOfNature(reading: BlockReading, hit: RuleHit, inSentence: Concept[]): boolean {
  if (hit.rule.rule !== "BENEFIT" && hit.rule.rule !== "MED_VERB") return false;
  if (inSentence.some((one) => noFact.has(one.concept))) return false;
  const start = reading.sentenceStart(hit.from);
  // "Supports the immune system": what does is what is sold beside it
  if (inSentence.some((one) => one.from === start && one.concept.endsWith("_verb"))) return false;
  return !reading
    .plainWords(start, reading.ends[hit.from] ?? hit.next)
    .some((word, i) => spokenTo.has(word) || (i === 0 && ["it", "they"].includes(word)));
}

const noFact = new Set(
  "stocked substance biotic condition illness leaky complaint medicinal_verb".split(" "),
);
const spokenTo = new Set(["you", "your", "yours", "youll", "youre", "our", "ours", "this", "these", "?"]);

/** "Immune support" is a benefit and a general claim in one: beside the specific claim it may stand. */
function isGeneral(hit: RuleHit, inSentence: Concept[]): boolean {
  return inSentence.some((one) => one.concept === "general" && one.from <= hit.from && one.next >= hit.next);
}

function isGenericIllness(reading: BlockReading, hit: RuleHit): boolean {
  return reading
    .plainWords(hit.from, hit.next)
    .every((word) => /^(?:medical|condition|health|diseas|illness)/u.test(word));
}

/** "If you have IBS, ask about our psyllium" is no warning. */
function sellsInCaution(reading: BlockReading, start: number, end: number): boolean {
  const words = reading.plainWords(start, end);
  return words.some(
    (word, i) =>
      ["try", "buy", "order"].includes(word) ||
      (word === "about" && ["our", "this", "it"].includes(words[i + 1] ?? "")),
  );
}

/** An authorised claim that holds, on the same subject, in the same block and not as a footnote. */
function hasSpecific(reading: BlockReading, hit: RuleHit, claims: ClaimInText[]): boolean {
  const topics = topicsOf(reading.plainWords(hit.from, hit.next));
  return claims.some(
    (claim) =>
      claim.kind === "health" &&
      claim.standing.is === "held" &&
      !isFootnote(reading, claim) &&
      !(hit.rule.rule === "IMPLIED" && isAfterInSentence(reading, hit, claim)) &&
      (topics.size === 0 || [...topics].some((topic) => claim.topics.has(topic))),
  );
}

/** "…, so you can leave the concealer at home": what hints behind a claim is not what the claim says. */
function isAfterInSentence(reading: BlockReading, hit: RuleHit, claim: ClaimInText): boolean {
  return claim.next <= hit.from && reading.ends[claim.from] === reading.ends[hit.from];
}

function isFootnote(reading: BlockReading, claim: ClaimInText): boolean {
  const first = reading.words[claim.from];
  return (
    first !== undefined &&
    /[*†‡¹]\s*$/u.test(reading.block.text.slice(0, first.start)) &&
    /[\p{L}\p{N}][*†‡¹]/u.test(reading.block.text.slice(0, first.start))
  );
}
