import { guardClaims } from "@balance/compliance/claims-guard";
import type { LabelRecord } from "@balance/compliance/label-record";
import { type Passage, passagesFromHtml } from "@balance/compliance/passage";
import { placeOf, type PublishGap } from "../../modules/label/publish-gap";
import type { GateSubject } from "./read-gate-subjects";

type Subject = GateSubject["content"];
type SaidIn = PublishGap["field"];

/** Texts of a product, its pictures and its label that make a claim they may not make. */
export function blockedTexts(product: Subject, label: LabelRecord | null): PublishGap[] {
  return [...productTexts(product), ...(label ? labelTexts(label) : [])].flatMap(([field, passages]) => {
    const { findings } = guardClaims({ surface: "product", passages, labels: label ? [label] : [] });
    const barred = Map.groupBy(
      findings.filter(({ severity }) => severity !== "review"),
      ({ sentence }) => sentence,
    );
    return [...barred].map(([sentence, found]): PublishGap => {
      const words = [...new Set(found.map(({ match }) => `"${match}"`))].join(", ");
      const message = `"${sentence}" may not be said of it (${words}). Take it out, or use the exact words of an authorised claim that its label meets.`;
      return { field, stops: "publish", where: placeOf(field), message };
    });
  });
}

function productTexts(product: Subject): [SaidIn, Passage[]][] {
  const { title, subtitle, description, handle, metadata, pictures, variants } = product;
  return [
    ["title", plain("title", title)],
    ["handle", plain("slug", handle.replaceAll("-", " "))],
    ["subtitle", plain("short_description", subtitle)],
    ["description", passagesFromHtml("description", description ?? "")],
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
function labelTexts(label: LabelRecord): [SaidIn, Passage[]][] {
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

function plain(field: string, text: string | null): Passage[] {
  return text?.trim() ? [{ field, text }] : [];
}

function stringsIn(metadata: Record<string, unknown> | null): string[] {
  return Object.values(metadata ?? {}).filter((value) => typeof value === "string");
}
