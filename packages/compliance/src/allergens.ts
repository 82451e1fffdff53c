import type { AllergenCode, LabelIngredient } from "./label-record.ts";

/** As Annex II of Regulation (EU) 1169/2011 calls them. */
export const allergenNames: Record<AllergenCode, string> = {
  cereals_gluten: "cereals containing gluten",
  crustaceans: "crustaceans",
  eggs: "eggs",
  fish: "fish",
  peanuts: "peanuts",
  soya: "soya",
  milk: "milk",
  nuts: "nuts",
  celery: "celery",
  mustard: "mustard",
  sesame: "sesame",
  sulphites: "sulphur dioxide and sulphites",
  lupin: "lupin",
  molluscs: "molluscs",
};

export const allergenCodes = Object.keys(allergenNames) as AllergenCode[];

/** Words by which an ingredients list gives an allergen away; a person still looks, because no list of words is whole. */
const allergenWords: Record<AllergenCode, RegExp> = {
  cereals_gluten: /\b(?:wheat(?!grass)|rye|barley|oats?|spelt|kamut|gluten|malt(?!odextrin|itol|ose))\b/iu,
  crustaceans:
    /\b(?:crustaceans?|shrimps?|prawns?|crabs?|lobsters?|krill|chitosan|glucosamine from shellfish)\b/iu,
  eggs: /\beggs?(?:shell)?\b/iu,
  fish: /\b(?:fish|cod|salmon|tuna|haddock|tilapia|anchov(?:y|ies)|sardines?|mackerel)\b/iu,
  peanuts: /\b(?:peanuts?|groundnuts?)\b/iu,
  soya: /\b(?:soya?|soybeans?)\b/iu,
  milk: /\b(?:milk|whey|casein(?:ate)?|lactose|butter|cream|cheese|yogh?urt|colostrum)\b/iu,
  nuts: /\b(?:almonds?|hazelnuts?|walnuts?|cashews?|pecans?|brazil nuts?|pistachios?|macadamias?|nuts)\b/iu,
  celery: /\b(?:celery|celeriac)\b/iu,
  mustard: /\bmustard\b/iu,
  sesame: /\bsesame\b/iu,
  sulphites: /\b(?:sulphites?|sulfites?|sulphur dioxide|metabisulphite)\b/iu,
  lupin: /\blupins?\b/iu,
  molluscs: /\b(?:molluscs?|mussels?|oysters?|clams?|squid|scallops?)\b/iu,
};

/** Words that hold an allergen's name without being one. */
const innocent =
  /\b(?:lactose[- ]free|coconut milk|(?:almond|oat|rice|coconut|soya) (?:drink|milk)|shea butter|cocoa butter|cream of tartar)\b/giu;

/** Allergens that an ingredient's name gives away, each with the word that does. */
export function allergensNamedIn(name: string): { code: AllergenCode; word: string }[] {
  // the same number of characters, so that a word's place stays what it is
  const plain = name.replace(innocent, (found) => " ".repeat(found.length));
  return allergenCodes.flatMap((code) => {
    const word = allergenWords[code].exec(plain)?.[0];
    return word ? [{ code, word }] : [];
  });
}

/** The line "Contains": every allergen of the ingredients once, in the order of Annex II. Derived, so it can't disagree. */
export function allergensOf(ingredients: Pick<LabelIngredient, "allergen_codes">[]): AllergenCode[] {
  return allergenCodes.filter((code) => ingredients.some((one) => one.allergen_codes.includes(code)));
}
