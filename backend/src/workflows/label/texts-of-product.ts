import { claimFactsOf } from "@balance/compliance/claim-facts";
import type { LabelRecord } from "@balance/compliance/label-record";
import { placeOf, type PublishGap } from "../../modules/label/publish-gap";
import type { PlacedText } from "../claim-review/judge-texts";
import type { GateSubject } from "./read-gate-subjects";

type Subject = GateSubject["content"];
type SaidIn = PublishGap["field"];
type Said = Pick<PlacedText, "field" | "text">;

/** A text with the part of the product that it stands in; `field` is the guard's name for it. */
export interface ProductText extends PlacedText {
  said_in: SaidIn;
}

/** All that a product, its pictures and its label say in free words, with what its label allows it to say. */
export function textsOfProduct(product: Subject, label: LabelRecord | null): ProductText[] {
  const facts = label ? claimFactsOf(label) : {};
  return [...ownTexts(product), ...(label ? labelTexts(label) : [])].flatMap(([said_in, texts]) =>
    texts.map((said) => ({
      surface: "product" as const,
      ...said,
      ...facts,
      said_in,
      place: placeOf(said_in),
    })),
  );
}

function ownTexts(product: Subject): [SaidIn, Said[]][] {
  const { title, subtitle, description, handle, metadata, pictures, variants } = product;
  return [
    ["title", plain("title", title)],
    ["handle", plain("handle", handle)],
    ["subtitle", plain("subtitle", subtitle)],
    ["description", plain("description", description)],
    ["picture", pictures.flatMap(({ alt }) => plain("alt", alt))],
    ["metadata", stringsIn(metadata).flatMap((text) => plain("metadata", text))],
    [
      "variant",
      variants
        .flatMap((one) => [one.title, ...stringsIn(one.metadata)])
        .flatMap((text) => plain("variant", text)),
    ],
  ];
}

/** The statutory warnings and the authorised claims are fixed words, which the label's completeness looks after. */
function labelTexts(label: LabelRecord): [SaidIn, Said[]][] {
  const each = (field: string, texts: (string | null)[]) => texts.flatMap((text) => plain(field, text));
  return [
    ["legal_name", plain("legal_name", label.legal_name)],
    ["characterising_substances", each("ingredients", label.characterising_substances)],
    [
      "ingredients",
      each(
        "ingredients",
        label.ingredients.map(({ name }) => name),
      ),
    ],
    ["allergen_free_text", plain("allergens", label.allergen_free_text)],
    ["daily_portion", plain("directions", label.daily_portion.text)],
    [
      "actives",
      each(
        "ingredients",
        label.actives.flatMap(({ name, form }) => [name, form]),
      ),
    ],
    ["directions", plain("directions", label.directions)],
    ["storage", plain("storage", label.storage)],
    ["not_suitable_for", each("warnings", label.not_suitable_for)],
    ["seal", plain("seal", label.seal)],
  ];
}

function plain(field: string, text: string | null): Said[] {
  return text?.trim() ? [{ field, text }] : [];
}

function stringsIn(metadata: Record<string, unknown> | null): string[] {
  return Object.values(metadata ?? {}).filter((value) => typeof value === "string");
}
