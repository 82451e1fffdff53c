/**
 * What may not be said where, as phrases over the concepts of claim-words.ts. Severities by kind of surface: `shop` is
 * everything that sells, `review` what customers write there, `linked` and `editorial` articles, `treatment` the spa's
 * pages. A kind that is left out does not have the rule. Raise the version in guard-version.ts with every change.
 */
export type RuleSeverity = "block" | "review";
export type SurfaceKind = "shop" | "review" | "linked" | "editorial" | "treatment";

export interface PatternRule {
  rule: string;
  on: Partial<Record<SurfaceKind, RuleSeverity>>;
  patterns: readonly string[];
  reason: string;
  suggestion?: string;
  /** Label fields that warn and instruct: there the rule would find what the law wants said. */
  offInLabelFields?: true;
  /** An honest negation ("does not treat", "no evidence that") in front of it: what becomes of the finding. */
  negated?: "dropped" | "review";
  /** Advice to see a doctor, or a warning, in the same sentence: what becomes of the finding. */
  cautioned?: "dropped" | "review";
  /** Stands when the block holds an authorised claim of this product on the same subject (art 10(3)). */
  unlessSpecific?: true;
}

const everywhere = {
  shop: "block",
  review: "block",
  linked: "block",
  editorial: "block",
  treatment: "block",
} as const;
const selling = { shop: "block", review: "block", linked: "block" } as const;

export const patternRules: readonly PatternRule[] = [
  {
    rule: "POM",
    on: everywhere,
    patterns: ["{medicine_only}"],
    reason: "Names a prescription-only medicine, or stands for one. Those may not be advertised to the public, by name, nickname, hashtag or picture name (Human Medicines Regulations 2012 reg 284, CAP 12.12).",
    suggestion: "Consultation for the treatment of lines and wrinkles",
    cautioned: "review",
  },
  {
    rule: "DISEASE",
    on: { shop: "block", review: "block", linked: "review", treatment: "review" },
    patterns: ["{condition}", "{illness}"],
    reason: "Names a disease or its symptoms. Food may not be said to prevent, treat or cure one, and naming it beside a product says so (FIC art 7(3), CAP 15.6.2).",
    offInLabelFields: true,
    negated: "review",
    cautioned: "review",
  },
  {
    rule: "MED_VERB",
    on: selling,
    patterns: [
      "{medicinal_verb}",
      "{mending_verb} ..6 {body|illness|complaint|condition}",
      "{body|complaint} ..3 disappear*|vanish*|repaired|restored|healed|cleared|fixed|calmed|settled|gone|melts|melt",
      "heal~|cure~|repair~ itself",
    ],
    reason: "Says that it treats, mends or prevents: a medicinal claim, which no food may make.",
    negated: "dropped",
    cautioned: "review",
  },
  {
    rule: "MED_VERB",
    on: { shop: "review", linked: "review", review: "review" },
    patterns: ["restor*|repair~|reversing|soothe~|soothing|calm|calms|calming|prevent~|combat~|treats|treating|rebuild~|fights|fighting|antibiotic~|medicinal|therapeutic|therapy|remedy"],
    reason: "May be read as a medicinal claim: a person must look at what it is said of.",
    offInLabelFields: true,
    negated: "dropped",
    cautioned: "dropped",
  },
  {
    rule: "TREATMENT_HEALTH",
    on: { treatment: "block" },
    patterns: [
      "detox*", "toxins", "{medicinal_verb} ..5 {condition|complaint|illness}", "{mending_verb} ..4 {condition|illness}",
      "cure~ ..4 {body}|pain~", "{benefit_verb} ..4 immun*|digest*|hormon*|metaboli*|fertil*|liver|thyroid|bowel~|gut",
      "boost~ ..3 circulation|lymph*|energy|sleep", "improve~ ..3 sleep|circulation|digestion", "immun* boost*",
    ],
    reason: "Says that a treatment helps against an illness or improves a function of the body: the spa makes no health claim.",
    negated: "dropped",
  },
  {
    rule: "TREATMENT_HEALTH",
    on: { treatment: "review" },
    patterns: ["{medicinal_verb}", "{mending_verb} ..4 {complaint}", "rejuvenat*", "permanent*", "lasts forever|years", "long lasting|longlasting results", "{number} ml", "per ml", "0 5 ml", "collagen production|stimulat*", "{mending_verb} ..4 scar|scars|scarring"],
    reason: "May promise health, permanence or rejuvenation, or sell a filler by the millilitre: a person must decide.",
    negated: "dropped",
    cautioned: "dropped",
  },
  {
    rule: "LEAKY_GUT",
    on: { shop: "block", review: "block", linked: "review" },
    patterns: ["{leaky}"],
    reason: "Speaks of the gut wall or its flora as something to be mended: a medicinal claim with no authorised wording.",
    negated: "review",
  },
  {
    rule: "BIOTIC",
    on: { shop: "block", review: "block", linked: "review" },
    patterns: ["{biotic}"],
    reason: "\"Probiotic\", \"prebiotic\" and their kin are health claims in themselves, and none is authorised in Great Britain.",
    suggestion: "Live cultures",
    negated: "review",
  },
  {
    rule: "BENEFIT",
    on: selling,
    patterns: [
      "{benefit_verb} ..6 {body}", "{body} ..5 {benefit_verb}", "{good_for} ..3 {body}", "{benefit_adjective} and? {benefit_adjective}? and? {body}",
      "{body} ..2 feel~|felt|look~|is|are|was|were|has|have|become~|became|got|gets|getting|stay~|remain~|seem~|been ..3 {benefit_adjective|feeling}",
      "feel~|felt|leaves|leave|wake~|woke|waking you? so|much|really|truly|absolutely? {feeling}", "makes|make you feel", "keep~|stay~|live|living|be|feel~ well|healthy|strong|young|fit", "keep~ ..4 well|healthy|strong|young|fit", "{medicine} made by|from nature|plants", "keep~ ..3 at bay",
      "{body} support|care|complex|formula|boost|booster|blend|defence|power|fuel|food|relief|comfort|ease|friend|hero|heroes|balance|reset|aid|helper|harmony|goals|love|saviour|rescue|fix|hack|glow|shield|reboot|tonic|wellness",
      "for better|healthy|healthier|glowing|smoother|stronger|happy|happier|your ..2 {body}",
      "give~ ..3 your ..2 {body}", "show your ..2 {body}", "let your {body}", "your {body} ..4 thank|love|happy|deserves|best|needs|need",
      "your best {body}", "{stocked} equal~? for|and|with? ..2 your? joints|skin|gut|hair|nails|bones|brain|immune|digestion|sleep",
      "more energy|energised", "energy boost|boosts|boosting|all|that|without|levels|lasts|kick|hit|you|when", "lots of energy", "so much energy", "full of energy|life|beans", "bundle of energy", "all day energy", "boundless energy", "gives|give|gave ..3 energy",
      "sleep well|better|deeper|deeply|soundly|through|tight|like|easy|easier|longer|quality|soundly|again|support|aid|formula", "better nights sleep", "good nights sleep", "great nights sleep", "nights sleep", "deep sleep", "restful night~|sleep", "drift~ off", "fall asleep", "nod off", "slept better|well|like|through", "sleeping better|well|like|through",
      "keep~|stay~|get~|be you? regular", "things moving", "get~ you moving|going", "stay~ sharp", "think clearly|clearer", "clear head", "clear mind",
      "{stocked} ..3 contribute~ to ..8 normal", "normal functioning", "normal function of",
      "look after yourself from", "you ll feel", "recover~ faster|quicker", "faster recovery", "post workout recovery", "speed~ ..2 recovery",
      "bring~ ..2 down my|your|his|her? blood", "levels ..3 came down", "{body} ..4 came down",
      "{body} ..3 the world of good", "wonder~ for ..2 {body}", "{body} love~", "{body} food", "at cellular level", "cellular level", "fewer sick days|{complaint|condition}", "never ill", "no sick days", "dodge~ ..3 {condition|illness|complaint}", "winter defence|armour|proof", "body armour", "daily defence|shield|armour", "natural defence~|armour",
    ],
    reason: "Ascribes a benefit to the product that no authorised claim of this shop covers in these words.",
    offInLabelFields: true,
    negated: "dropped",
    cautioned: "review",
  },
  {
    rule: "IMPLIED",
    on: { shop: "block", review: "block", linked: "review" },
    patterns: [
      "tired|fed|sick|done|bored|weary|had of|up|enough with|of? ..4 {condition|complaint|illness|body}", "struggl* with|to ..4 {condition|complaint|illness|body|sleep|concentrate|focus}", "suffer* from|with ..4 {condition|complaint|illness|body}", "battl* ..3 {condition|complaint|illness}", "plagued by|with", "bothered by ..4 {condition|complaint|illness|body}", "worried about ..4 {condition|complaint|illness|body}", "troubled by ..3 {condition|complaint|body}",
      "want|wants|need|dream* of|ready for|wish for|looking for|after ..4 {benefit_adjective|more} ..2 {body}", "{complaint} ..4 ?", "{body} ..3 not what|as it|they? was|were|used", "feel* {complaint}", "always {complaint}", "constantly {complaint}", "{complaint} all the time",
      "no more {complaint|condition|illness}", "goodbye to? ..3 {complaint|condition|illness|body}", "farewell to? ..3 {complaint|condition|illness}", "hello to? ..3 {body|benefit_adjective|feeling}", "without ..2 {complaint|condition}", "free from|of ..2 {complaint|condition|illness}", "{complaint} free", "end of ..3 {complaint|condition|illness|body}", "beat ..3 {complaint|condition|illness}", "bye bye {complaint|condition}", "say no to {complaint|condition}", "fewer {complaint|condition}", "less {complaint|condition}", "banish ..3 {complaint}", "relief for ..3 {complaint|body}", "when ..4 {complaint|condition} strikes|hits", "sort* your ..2 {body}", "for those ..3 {complaint} days|nights|moments", "{complaint} days|nights|mornings", "at the first sign", "first sneeze",
      "dont|doesnt|didnt|longer|never ..2 ache~|hurt~|creak~|itch~|swell*", "{body} ..4 ache~|hurt~|creak~|swell*",
      "my|his|her|our|their|mums|husbands|wifes|sons|daughters ..2 {body} ..6 {benefit_adjective|feeling|mending_verb|benefit_verb}", "my|his|her|our|their ..2 {body} ..5 never|different|difference|changed|grown|grows|stopped|cleared|disappeared|thick|like|younger|back", "my {body} ..2 gone",
      "people|friends|everyone|colleagues|strangers|they ..3 ask|asks|asked|asking|say|saying|noticed|notice|comment*|compliment* ..8 skin|hair|face|nails|younger|glow*|secret|look|looking|done|well", "what i have done", "what ive done",
      "stopped taking|using ..3 {medicine}", "stop taking ..3 {medicine}", "off ..2 {medicine}", "took me off", "need ..2 {medicine} any|anymore", "may not need ..3 {medicine}", "no need for ..2 {medicine}",
      "helped me through", "got me out of", "got me through", "changed my life", "saved my life", "got my life back", "gave me my life", "a new woman|man|person", "years younger", "twenty|ten|20|10|30 years ..2 younger", "like a teenager|new|twenty", "feel|feeling 18|21|20|25|30|40|eighteen|twenty|thirty|forty again", "feel|feeling young again",
      "afternoon slump", "energy slump|dip|crash|crashes", "without the crash", "jitters", "second wind", "spring in your|my step", "get up and go", "pep in", "on top form", "tip top", "firing on all", "bounce back", "bouncing back", "wake up refreshed|ready|bright", "wakes you up", "jump out of bed", "morning person", "ready to take on", "seize the day",
      "mental clarity|performance|edge|focus|energy", "brain power", "peak performance", "athletic performance", "stay focused", "sharper focus", "focused all", "laser focus", "calm and focus*", "calm mind", "inner calm", "inner peace", "zen", "de stress", "destress", "chill pill", "melt* ..2 stress|tension", "stress away|less|relief|busting|buster", "reduce~|relieve~|ease~|beat~|manage~ ..2 stress", "cope with stress",
      "bedroom|sheets performance|spark|libido|mojo", "your mojo", "in the mood",
      "kick ..4 kerb|curb|butt|habit|touch", "hair ..4 come back|grows|grow|growing|growth", "natures|nature answer|botox|ozempic|pharmacy|medicine|secret|gift|cure|viagra|aspirin|statin|hrt|xanax|prozac|valium|antibiotic|painkiller", "like botox|ozempic but", "ozempic ..3 nature*", "in a bottle that|for your", "natural|herbal hrt|viagra|antibiotic~|statin~|aspirin|sedative~|sleeping aid|tranquilliser~|laxative~|diuretic~|steroid|antihistamine~|painkiller~|anti inflammatory|ozempic|botox|viagra|remedy|remedies|cure|cures|medicine|treatment|relief",
      "used|taken|prized|known|famous|traditionally for centuries|generations|thousands|its|their|used ..6 heal*|remed*|treat*|medicin*|{condition|illness|body}", "traditional chinese medicine", "ayurved* ..4 for|medicine|remedy", "homeopath*", "folk medicine|remedy", "ancient remedy|wisdom|medicine|healing|secret",
      "big pharma", "doctors dont want", "wont tell you", "what your doctor",
      "{body} ..2 ageing|ages|aging", "creaking", "defy your age", "dont act your age", "age backwards", "biological age", "ageless|timeless beauty", "anti stress", "anti fatigue", "anti hangover", "anti cellulite", "anti everything",
      "works|work|working from the inside|within|inside", "from the inside out", "inside and out", "better on the inside", "glow* inside", "deep within", "where it matters", "working hard while you sleep", "while you sleep", "overnight results",
      "maintain~ ..3 youth*", "{stocked} ..4 secret", "rocket fuel|fuel for ..4 {body}", "top|tops up what", "time takes away", "mirror tells|story", "wave farewell|goodbye", "never ..3 sick day~", "arm yourself", "shield|armour against", "coat~|line~ and? protect* ..4 {body}", "crowd~ out ..3 microbes|bacteria|bugs", "toilet trips", "zip back", "put~ the zip|spring|zing", "power through ..4 wall|slump|afternoon", "steadier nerves", "racing mind", "think faster|clearer|sharper", "remember more", "to the rescue", "mental haze|fog|clouds", "highs and lows", "the change ..4 women|of life", "eat less", "zap ..2 munchies|cravings", "your waist", "top marks", "fussy eaters", "stripped ..3 goodness", "is|are running low", "gets|get ..3 bowel~ going", "{body} like new", "made|left ..3 speechless", "allies ..3 work", "puffed up", "tighter by", "creases around", "tired faces", "asked what i was|am taking", "so much thicker|brighter|clearer|stronger|softer", "the secret to|of ..4 {body|benefit_adjective|feeling|general}", "best kept secret",
      "everything you need to feel|look|stay|be", "be kind to your ..2 {body}", "happy inside|gut|tummy|skin|joints|hormones", "gut happy", "gut instinct for good", "love your ..2 {body}", "listen to your ..2 {body}", "trust your gut", "thank us later", "difference in my|your|her|his", "the difference it|this has made to", "hormon* balance|harmony|helper|reset|support|happy|hero", "balance ..2 hormon*",
      "immune|immunity hero|heroes|hug|kit|shield|shot|boost|boosting|booster|warrior|armour|defence|defense|support", "detoxification", "cleansing ritual", "inner cleanse", "day cleanse", "cleanse ..3 body|system|mind", "toxin free you|body", "rid your body", "body ..2 rid of", "{number} day reset|detox|cleanse|challenge",
    ],
    reason: "Implies a health effect: by a question, a story, a comparison or a turn of phrase. What readers understand counts, not the literal words (CAP 15.1, recital 3 of Regulation (EC) 1924/2006).",
    offInLabelFields: true,
    negated: "review",
    cautioned: "review",
  },
  {
    rule: "IMPLIED",
    on: { shop: "review", review: "review", linked: "review" },
    patterns: [
      "{hint}", "{complaint}", "{body}", "your|my|her|his {body}", "for|and {body}", "unwind|unwinding", "wind down", "de stressing", "me time", "self care", "gentle on ..2 stomach|tummy", "absorb~ better|faster|more|quickly|easily", "better absorb*|absorption", "bioavailab*", "high absorption", "potent", "powerful", "power of", "goodness", "natural goodness", "natures|nature best", "wholesome", "health|healthy|healthily", "feel|feeling good|great|better", "active lifestyle", "busy people|lives|lifestyle", "morning ritual that|of", "wonder|wonderful for", "it worked", "it works", "works for me", "works a treat", "noticed a|no|any? difference|change|improvement", "made a difference", "swear by", "cant live without", "cannot live without", "must have for", "new year new you", "new me", "energis*|energiz*|energetic|uplift*|invigorat*", "calm|calming|relax|relaxing|relaxation|soothing|serene|serenity|zen|bliss", "refreshed|recharged|restored|revived|rejuvenated", "youth", "beauty", "gym|workout|training|athletes|runners", "winter wellness|ready|survival", "cold season|weather ..2 kit", "flu season", "{stocked} ..8 body|skin|hair|joints|gut|bones|immune|brain", "toxins", "cleanse|cleansing|cleanses", "sparkle ..2 {body|stocked}", "{body} emoji", "menopausal|midlife|hormones|hormone|cycle|pregnancy|pregnant|fertility|trying for a baby", "recovery", "performance", "endurance", "ageing|aging", "slimmer|leaner|lighter", "trim", "appetite", "metabolism", "immune|immunity", "hospital~", "clinical|clinically|scientific|scientifically|science|studies|research", "natural alternative", "alternative to", "better than", "deeply nourishing|nourishing", "nourish*", "vital|vitally", "essential", "guilt free", "skinny", "fire ..2 fat|metabolism", "peptides that|for", "strength*|strong", "glow*|radian*",
    ],
    reason: "May be read as a promise about the body: a person must judge what readers will understand.",
    unlessSpecific: true,
    offInLabelFields: true,
    negated: "dropped",
    cautioned: "dropped",
  },
  {
    rule: "CHILDREN",
    on: selling,
    patterns: [
      "help~|support*|boost*|improv*|promot*|for|good|great|give~|keep~|build~|feed~|fuel~ ..4 {fear_child} ..5 grow*|strong*|clever|bones|brain*|develop*|concentrat*|learn*|immun*|tumm*|smart*|height|teeth|happy|healthy|minds|focus|sleep|energy|growth|calm",
      "{fear_child} ..3 growth|development|immunity|brain~|bones|immune|growing|concentration|focus|sleep|behaviour", "growing bones|bodies|minds|brains|teeth|children need", "concentrat* in class|at school", "little immune|tummies|minds|brains",
    ],
    reason: "A claim about children's growth, development or health: none of this shop's is authorised (Regulation (EC) 1924/2006 art 14).",
    negated: "dropped",
  },
  {
    rule: "GENERAL",
    on: { shop: "block", review: "block", linked: "review" },
    patterns: ["{general}", "{body} health"],
    reason: "A general health claim: it may stand only beside an authorised claim for a nutrient of this product, on the same subject and in the same block (art 10(3)).",
    offInLabelFields: true,
    unlessSpecific: true,
    negated: "dropped",
    cautioned: "review",
  },
  {
    rule: "COSMETIC",
    on: { shop: "block", review: "block", linked: "block", editorial: "review", treatment: "review" },
    patterns: ["{cosmetic}"],
    reason: "A claim about looks or age: it needs evidence that the shop does not hold (CAP 12.1, 15.1.1).",
    negated: "review",
  },
  {
    rule: "COSMETIC",
    on: { editorial: "block" },
    patterns: ["{stocked} ..6 {cosmetic}"],
    reason: "Joins something the shop sells with a claim about looks or age.",
    negated: "dropped",
  },
  {
    rule: "WEIGHT",
    on: everywhere,
    patterns: ["{weight}", "lose|drop|shed|lost ..2 {number} kg|lb|lbs|pounds|kilos|stone"],
    reason: "Speaks of losing weight, of appetite or of shape. Rates and amounts are forbidden outright (art 12(b)), and no claim of this shop covers the rest (CAP 13).",
    negated: "dropped",
    cautioned: "dropped",
  },
  {
    rule: "PROF_REC",
    on: { shop: "block", review: "block", linked: "block", editorial: "review", treatment: "block" },
    patterns: [
      "{professional} ..2 recommend*|approv*|endors*|formulat*|prescrib*|trust~|trusted|vouch*|backed|led|grade|strength", "recommended|approved|endorsed|trusted|prescribed|formulated|backed|loved|rated|vetted|chosen by ..4 {professional}", "{professional} favourite|choice|secret|pick",
    ],
    reason: "Refers to the recommendation of a doctor or health professional: forbidden for food (art 12(c)) and for medicines and treatments alike.",
    negated: "dropped",
  },
  {
    rule: "PROF_REC",
    on: selling,
    patterns: [
      "{professional} ..2 {endorses}", "developed|created|formulated|designed|made|invented|used|stocked|sold|dreamt|founded by|in|with ..4 {professional}", "my|our|her|his {professional} told|says|said|recommend*|suggest*|was|is|swears|agrees|put|could", "as seen|used in ..2 hospitals|clinics|nhs", "{professional} ..2 amazed|impressed|astonished|speechless", "pharmaceutical grade|strength", "royal college", "endorsed by", "{professional} ..3 give~ ..3 patients", "{professional} takes|drinks|uses|swears|himself|herself", "pharmaceutical industry|companies|giants|firms would|dont|wont|hate|fear", "medical grade|strength", "hospital grade", "written by a {professional} who",
    ],
    reason: "Lends the product the authority of a health professional (art 12(c), CAP 15.6.3).",
    negated: "dropped",
    cautioned: "dropped",
  },
  {
    rule: "PROF_REC",
    on: { editorial: "block" },
    patterns: ["{professional} ..2 recommend*|approv*|endors*|trust*|swear~ ..6 {stocked}|supplement~", "recommended by ..4 {professional}"],
    reason: "Lends something the shop sells the authority of a health professional.",
    negated: "dropped",
  },
  {
    rule: "PROTECTED_TITLE",
    on: { shop: "review", linked: "review" },
    patterns: ["dietitian~|dietician~|doctor|dermatologist"],
    reason: "Uses a protected or medical title: only for a person who is on that register, and never to sell.",
    offInLabelFields: true,
    cautioned: "dropped",
    negated: "dropped",
  },
  {
    rule: "FEAR_OMISSION",
    on: { shop: "block", review: "block", linked: "block", editorial: "review" },
    patterns: ["{fear}"],
    reason: "Makes readers fear for their health or their diet, or says that food cannot give enough (art 3(d) and (e), art 12(a)).",
    offInLabelFields: true,
    negated: "dropped",
  },
  {
    rule: "FEAR_OMISSION",
    on: selling,
    patterns: ["deficien*", "{age_fear}"],
    reason: "Suggests that readers lack something: a general statement about diets may not be made beside a product (art 3(d)).",
    offInLabelFields: true,
    negated: "dropped",
  },
  {
    rule: "ABSOLUTE",
    on: everywhere,
    patterns: ["{absolute}"],
    reason: "Promises proof, certainty, speed or safety that the shop can't show (CAP 3.7, 12.1, 15.1).",
    negated: "dropped",
  },
  {
    rule: "ABSOLUTE",
    on: { shop: "block", review: "block", linked: "review", treatment: "block" },
    patterns: ["{proof_talk}"],
    reason: "Lends the product the weight of research that the shop can't show for it (CAP 3.7).",
    negated: "dropped",
  },
  {
    rule: "EXCESS",
    on: { shop: "block", review: "block", linked: "block", editorial: "block" },
    patterns: ["{excess}"],
    reason: "Encourages taking more than the label says (art 3(c)).",
    negated: "dropped",
  },
  {
    rule: "UNDER_18",
    on: { treatment: "block", shop: "block" },
    patterns: ["{teen_target} ..8 {procedure}", "{procedure} ..8 {teen_target}"],
    reason: "Aims a cosmetic procedure at under-18s (CAP 12.25; Botulinum Toxin and Cosmetic Fillers (Children) Act 2021).",
    negated: "dropped",
    cautioned: "dropped",
  },
  {
    rule: "NUTRITION",
    on: { shop: "review", linked: "review", review: "review" },
    patterns: [
      "sugar|sugars free", "no added sugar~", "low|lower|reduced|zero|no in? fat|sugar~|salt|calorie~|carb~|sodium|saturates|cholesterol|energy", "fat free", "calorie free", "lowcalorie|lowfat|lowsugar|sugarfree", "light version", "high|rich|packed|loaded|full|bursting|brimming|source|excellent|good in|with|of ..2 nutrient~|vitamins|minerals|amino|collagen|omega|peptides|enzymes|electrolytes|micronutrient~", "high collagen|omega", "nutrient dense|rich|packed", "nutritious", "nutritional powerhouse",
    ],
    reason: "A nutrition claim: only the wordings of the annex may be used, and only when the product meets their conditions. Nothing given here shows that it does.",
    offInLabelFields: true,
    negated: "dropped",
  },
  {
    rule: "PRESSURE",
    on: { shop: "review", review: "review", linked: "review", editorial: "review", treatment: "review" },
    patterns: ["{pressure}"],
    reason: "Presses readers to hurry: a person must know that the limit is real (DMCC Act 2024 sch 20).",
  },
  {
    rule: "BEFORE_AFTER",
    on: { shop: "review", review: "review", linked: "review", editorial: "review", treatment: "review" },
    patterns: ["{before_after}"],
    reason: "Shows or tells a before and an after: only with evidence that it is typical, and never for a food's effect on the body.",
  },
  {
    rule: "EDITORIAL_PROMISE",
    on: { editorial: "block" },
    patterns: ["{medicinal_verb|mending_verb} ..2 your ..2 {body|illness|condition|leaky}", "try|take|use it|this|them|one|{stocked} ..4 {condition|illness|leaky}"],
    reason: "Promises the reader something about their body: an article that is no advertisement does not.",
    negated: "dropped",
    cautioned: "dropped",
  },
  {
    rule: "EDITORIAL_PROMISE",
    on: { editorial: "review" },
    patterns: ["heals|seals|repairs|root cause|rebuilds|feeds good", "feed* good bacteria", "{stocked} ..4 {benefit_verb} ..4 {body}", "{benefit_verb} ..2 your {body}"],
    reason: "Uses the words of an advertisement in an article: a person must decide.",
    negated: "dropped",
    cautioned: "dropped",
  },
]; // prettier-ignore
