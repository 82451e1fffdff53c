import { allergensNamedIn } from "./allergens.ts";
import type { LabelIngredient } from "./label-record.ts";

/** Class names of additives (Regulation (EC) 1333/2008 Annex I) that stand before a colon in an ingredients list. */
const additiveClasses =
  /^(sweetener|polyol|acidity regulator|acid|antioxidant|anti-caking agent|bulking agent|glazing agent|preservative|emulsifier|stabiliser|thickener|colour|coating|humectant|carrier|firming agent|flavour enhancer)s?\s*:/iu;

/**
 * The ingredients of a list that somebody pasted from a specification: split at commas and semicolons outside brackets,
 * percentages, additive classes and allergen words read from each. A proposal for a person to look over, never more.
 */
export function parseIngredients(text: string): LabelIngredient[] {
  return splitOutsideBrackets(text.replace(/^\s*ingredients?\s*:\s*/iu, "").replace(/\s+/gu, " "))
    .map((part) => part.replace(/[.\s]+$/u, "").trim())
    .filter((part) => part !== "")
    .map(ingredientFrom);
}

function ingredientFrom(part: string): LabelIngredient {
  // in brackets of its own or at the end; "(C8 60%, C10 40%)" says what the ingredient is made of
  const share = /\s*\(\s*(\d{1,3}(?:[.,]\d+)?)\s*%\s*\)|\s+(\d{1,3}(?:[.,]\d+)?)\s*%$/u.exec(part);
  const percent = share ? Number((share[1] ?? share[2] ?? "").replace(",", ".")) : null;
  const name = (share ? part.slice(0, share.index) + part.slice(share.index + share[0].length) : part).trim();
  const allergens = allergensNamedIn(name);
  return {
    name,
    allergen_codes: allergens.map(({ code }) => code),
    emphasise: allergens[0]?.word ?? null,
    percent: percent !== null && percent <= 100 ? percent : null,
    additive_class: additiveClasses.exec(name)?.[1]?.toLowerCase() ?? null,
  };
}

/** A comma after "anti-caking agents: silicon dioxide" may go on with the same class, so such a list ends at a semicolon or the next class. */
function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const [index, letter] of [...text].entries()) {
    if (letter === "(" || letter === "[") depth++;
    if (letter === ")" || letter === "]") depth = Math.max(0, depth - 1);
    const isDecimalComma =
      letter === "," && /\d/u.test(text[index - 1] ?? "") && /\d/u.test(text[index + 1] ?? "");
    if (depth === 0 && (letter === ";" || letter === "\n" || (letter === "," && !isDecimalComma))) {
      parts.push(part);
      part = "";
    } else part += letter;
  }
  parts.push(part);
  return joinClassLists(parts);
}

function joinClassLists(parts: string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const opensList =
      before !== undefined &&
      /^\s*[\w-]+(?: [\w-]+)*s\s*:/u.test(before) &&
      additiveClasses.test(before.trim());
    if (opensList && !additiveClasses.test(part.trim()) && /^\s*[\p{Ll}]/u.test(part))
      joined[joined.length - 1] = `${before},${part}`;
    else joined.push(part);
  }
  return joined;
}
