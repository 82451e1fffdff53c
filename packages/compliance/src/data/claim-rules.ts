/**
 * What shop texts may not say, as patterns on lower-case text (retained Regulation (EC) 1924/2006, CAP Code section 15,
 * Human Medicines Regulations 2012). Raise the version with every change: stored results name it.
 */
import type { ClaimRule } from "../claims-guard.ts";

export const claimRulesVersion = "2026-11-22";

export const claimRules: readonly ClaimRule[] = [
  {
    id: "MED_VERB",
    severity: "block",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "editorial_article",
      "newsletter",
      "home",
      "review",
      "meta",
    ],
    pattern:
      /\b(?:cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|remed(?:y|ies)|treat(?:s|ed|ing)?(?! yourself)|reliev(?:e|es|ed|ing)|relief (?:from|of)|alleviat\w+|combat(?:s|ing)?|fight(?:s|ing)?|prevent(?:s|ed|ing)?|protects? against|revers(?:e|es|ed|ing)|banish\w*|eliminat\w+|clears? (?:up|your|skin)|calm(?:s|ing)?|sooth(?:e|es|ing)|restor(?:e|es|ed|ing)|repair(?:s|ed|ing)?|regenerat\w+|rebuild(?:s|ing)?|anti[- ]?inflammator\w+|(?:reduc|lower|decreas)\w* inflammation|antibacterial|antifungal|detox\w*|flush\w* (?:out )?toxins?|cleans(?:e|es|ing) (?:the |your )?(?:gut|colon|liver|blood|body))\b/iu,
  },
  {
    id: "DISEASE",
    severity: "block",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "newsletter",
      "home",
      "review",
      "meta",
      "treatment",
    ],
    severityBySurface: { treatment: "review" },
    skipFields: ["warnings", "directions", "allergens"],
    pattern:
      /\b(?:acne|rosacea|eczema|dermatitis|psoria\w+|urticaria|hives|melasma|alopecia|hair loss|spots|blemish\w*|breakouts?|redness|itch\w*|candida|thrush|ibs|irritable bowel|ibd|crohn\w*|colitis|coeliac|celiac|sibo|gastritis|reflux|gerd|heartburn|ulcers?|constipat\w+|diarrh?oea|bloat\w*|flatulence|food intoleranc\w+|arthritis|joint pain|osteoporosis|menopaus\w+|pms|pcos|diabet\w+|cholesterol|hypertension|blood pressure|depress\w+|anxiety|insomnia|adhd|autis\w+|chronic fatigue|fibromyalgia|cancer|covid|flu|colds|infection\w*|obes\w+|disease\w*|disorder\w*|inflammation|inflammatory)\b/iu,
  },
  {
    id: "LEAKY_GUT",
    severity: "block",
    surfaces: ["product", "category", "commercial_article", "newsletter", "home", "review", "meta"],
    pattern:
      /\b(?:leaky[- ]gut|intestinal permeability|hyperpermeab\w+|gut[- ](?:lining|barrier|wall|integrity|repair|healing)|tight junctions?|dysbiosis)\b/iu,
  },
  {
    id: "BIOTIC",
    severity: "block",
    surfaces: ["product", "category", "commercial_article", "newsletter", "home", "review", "meta"],
    pattern: /\b(?:pro|pre|syn|post|psycho)-?biotics?\b/iu,
  },
  {
    id: "BENEFIT",
    severity: "block",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "editorial_article",
      "newsletter",
      "home",
      "review",
      "meta",
    ],
    skipFields: ["warnings", "directions", "allergens"],
    pattern:
      /^(?=.*\b(?:skin|hair|nails?|joints?|gut|tummy|digest(?:ion|ive)\b(?! enzyme)|bowels?|regular(?:ity)?\b|stools?|immun\w*|energy|brain|mood|sleep|metabolism|microbiome|flora|elasticity|hydrat(?:ion|ed|es|ing)|moistur\w*|collagen (?:formation|production|synthesis|levels?))\b)(?=.*\b(?:support\w*|help\w*|promot\w*|improv\w*|boost\w*|enhanc\w*|maintain\w*|contribut\w*|benefi\w*|nourish\w*|strengthen\w*|increas\w*|stimulat\w*|optimis\w*|balanc(?:es|ing)|keeps?|lov(?:e|es|ing)|good for|great for|ideal for|for (?:better|healthy|healthier|glowing|smoother|your))\b).*/iu,
  },
  {
    id: "GENERAL",
    severity: "needs_specific",
    surfaces: ["product", "category", "commercial_article", "newsletter", "home", "review", "meta"],
    pattern:
      /\b(?:gut health|skin health|digestive health|healthy (?:gut|skin|digestion|hair|nails)|healthier|good for (?:you|your \w+)|superfoods?|well-?being|vitality|nutraceutical\w*|(?:beauty|glow) from within|happy gut|balanced gut|immune support|immunity|antioxidants?|adaptogen\w*|nootropic\w*)\b/iu,
  },
  {
    id: "COSMETIC",
    severity: "needs_evidence",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "editorial_article",
      "newsletter",
      "home",
      "review",
      "meta",
      "treatment",
    ],
    severityBySurface: { treatment: "review" },
    allowPhrases: [{ surface: "treatment", phrase: "Consultation for the treatment of lines and wrinkles" }],
    pattern:
      /\b(?:anti[- ]?age(?:ing)?|anti[- ]?aging|wrinkles?|fine lines|youthful|young(?:er)?[- ]looking|looks? (?:\d+ years )?younger|plump\w*|radian(?:t|ce)|glow(?:ing|y)?|dewy|firm(?:er|ing|ness)|smoother skin|age[- ]defying|turn back (?:the clock|time))\b/iu,
  },
  {
    id: "WEIGHT",
    severity: "block",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "editorial_article",
      "newsletter",
      "home",
      "review",
      "meta",
      "treatment",
    ],
    pattern:
      /\b(?:weight[- ]?(?:loss|management)|los(?:e|ing) weight|slimm\w+|fat[- ]?burn\w*|burns? fat|appetite suppress\w*|flat(?:ter)? (?:tummy|stomach)|(?:lose|drop|shed) \d+ ?(?:lbs?|pounds?|kg|kilos?|st|stone)|inch loss)\b/iu,
  },
  {
    id: "PROF_REC",
    severity: "block",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "editorial_article",
      "newsletter",
      "home",
      "review",
      "meta",
      "treatment",
    ],
    pattern:
      /\b(?:dr\.?|doctor|gp|dermatologist|nutritionist|nutritional therapist|nurse|pharmacist|dietitian|dietician|clinician|consultant|surgeon|practitioner)s?[- ](?:\w+ )?(?:recommend\w*|approv\w*|endors\w*|formulat\w*|prescrib\w*|trust\w*)\b|\brecommended by (?:our |leading |top )?(?:dr\.?|doctors?|gps?|dermatologists?|nutritionists?|nurses?|pharmacists?|dietitians?|clinicians?|practitioners?|experts?)\b/iu,
  },
  {
    id: "FEAR_OMISSION",
    severity: "block",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "editorial_article",
      "newsletter",
      "home",
      "review",
      "meta",
    ],
    pattern:
      /\b(?:if you (?:don.?t|do not|stop) (?:take|taking)|without (?:it|this|collagen|supplement\w*),? (?:your|you)|you (?:can.?t|cannot|can not) get enough|diet alone (?:is not|isn.?t|can.?t|cannot|won.?t)|modern diets? (?:lack|fail|can.?t)|don.?t risk|are you deficient|deficien(?:t|cy|cies)|before it.?s too late)\b/iu,
  },
  {
    id: "ABSOLUTE",
    severity: "block",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "editorial_article",
      "newsletter",
      "home",
      "review",
      "meta",
      "treatment",
    ],
    pattern:
      /\b(?:clinically (?:proven|tested|studied)|scientifically (?:proven|backed)|medically (?:proven|approved)|guarantee[ds]?(?: results)?|miracle|wonder (?:drink|supplement|drug)|no side[- ]effects|100% (?:safe|effective)|completely safe|instant results|results in \d+|works? in \d+ (?:days?|weeks?)|see (?:a difference|results) in)\b/iu,
  },
  {
    id: "EXCESS",
    severity: "block",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "editorial_article",
      "newsletter",
      "home",
      "review",
      "meta",
    ],
    pattern:
      /\b(?:as (?:many|much|often) as you (?:like|want)|double (?:the |your )?dose|the more you take)\b/iu,
  },
  {
    id: "POM",
    severity: "block",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "editorial_article",
      "newsletter",
      "home",
      "review",
      "meta",
      "treatment",
    ],
    pattern:
      /\b(?:bo-?tox\w*|beautox|vistabel|azzalure|bocouture|dysport|xeomin|letybo|alluzience|nuceiva|relfydess|botulinum\w*|anti-?wrinkle injections?|wrinkle[- ]relax\w*|b12 (?:injections?|shots?|jabs?)|hydroxocobalamin|hyaluronidase|hyalase|kenalog|tretinoin|retin-a|isotretinoin|roaccutane|hydroquinone|semaglutide|wegovy|ozempic|tirzepatide|mounjaro|liraglutide|saxenda|skinny jabs?|weight[- ]loss (?:jabs?|injections?|pens?)|(?:iv|intravenous) (?:vitamin )?(?:drips?|infusions?|therapy))\b/iu,
  },
  {
    id: "PRESSURE",
    severity: "review",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "editorial_article",
      "newsletter",
      "home",
      "review",
      "meta",
      "treatment",
    ],
    pattern:
      /\b(?:only \d+ left|hurry|last chance|selling fast|ends? (?:today|tonight|midnight|soon)|limited time|don.?t miss|\d+ people (?:are )?(?:viewing|looking))\b/iu,
  },
  {
    id: "PROTECTED_TITLE",
    severity: "review",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "editorial_article",
      "newsletter",
      "home",
      "review",
      "meta",
    ],
    pattern: /\b(?:dietitians?|dieticians?|doctor|dermatologist)\b/iu,
  },
  {
    id: "BEFORE_AFTER",
    severity: "review",
    surfaces: [
      "product",
      "category",
      "commercial_article",
      "editorial_article",
      "newsletter",
      "home",
      "review",
      "meta",
      "treatment",
    ],
    pattern: /\bbefore (?:and|&|\/) after\b|\btransformation\b/iu,
  },
];
