/** One block of text (a paragraph, a heading, a list item, an attribute) as a reader meets it. */
export interface Passage {
  /** Where it is: "short_description", "body", "picture alt", "warnings" … */
  field: string;
  text: string;
}

const invisible = /[\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/gu;
const blockTag =
  /<\/?(?:p|div|section|article|aside|header|footer|main|nav|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|blockquote|pre|figure|figcaption|br|hr|form|fieldset|details|summary|img|script|style)\b[^>]*>/giu;
const spokenAttribute = /\b(?:alt|title|aria-label|content|placeholder)\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;
const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
};

/** Text and spoken attributes of HTML; inline tags join their neighbours, so "he<b>al</b>s" is one word. */
export function passagesFromHtml(field: string, html: string): Passage[] {
  const attributes = [...html.matchAll(spokenAttribute)].map((found) => ({
    field: `${field} attribute`,
    text: decoded(found[1] ?? found[2] ?? ""),
  }));
  const blocks = html
    .replace(/<!--[\s\S]*?-->/gu, "")
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/giu, "\n\n")
    .replace(blockTag, "\n\n")
    .replace(/<[^>]*>/gu, "");
  return [...split(field, decoded(blocks)), ...attributes];
}

/** Text of the Markdown that articles are written in, with its directives and picture texts. */
export function passagesFromMarkdown(field: string, markdown: string): Passage[] {
  const alts = [...markdown.matchAll(/!\[([^\]]*)\]\([^)]*\)/gu)].map((found) => ({
    field: `${field} picture`,
    text: found[1] ?? "",
  }));
  const blocks = markdown
    .replace(/^---\n[\s\S]*?\n---\n/u, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/:cite\[[^\]]*\]/gu, "")
    .replace(/^::\w+\{.*\}$/gmu, "")
    .replace(/^:{3,}\s*\w*(?:\[([^\]]*)\])?.*$/gmu, "\n\n$1\n\n")
    .replace(/^#{1,6}\s+(.*)$/gmu, "\n\n$1\n\n")
    .replace(/^\s*(?:[-*+]|\d+\.)\s+/gmu, "\n\n")
    .replace(/[*_`~]+/gu, "");
  return [
    ...split(field, blocks),
    ...alts,
    ...passagesFromHtml(field, blocks).filter((one) => one.field.endsWith("attribute")),
  ];
}

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) =>
      String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)),
    )
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(\w+);/gu, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

function split(field: string, text: string): Passage[] {
  return text
    .split(/\n\s*\n/u)
    .map((block) => block.replace(/\s+/gu, " ").trim())
    .filter((block) => block !== "")
    .map((block) => ({ field, text: block }));
}

/** Cyrillic and Greek letters that pass for Latin ones. */
const lookAlikes: Record<string, string> = {
  а: "a", в: "b", е: "e", к: "k", м: "m", н: "h", о: "o", р: "p", с: "c", т: "t", у: "y", х: "x", і: "i", ј: "j", ѕ: "s",
  ԁ: "d", ɡ: "g", ι: "i", ο: "o", α: "a", ε: "e", κ: "k", ν: "v", ρ: "p", τ: "t", υ: "u", χ: "x",
}; // prettier-ignore

/** Text as the rules compare it: lower case, straight quotes, no accents, look-alikes or invisible characters. */
export function comparable(text: string): string {
  return text
    .replace(invisible, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u0370-\u04ff\u0500-\u052fɡ]/gu, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟″]/gu, '"')
    .replace(/[‐‑‒–—−]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Sentences of a block, in their own letters. A cut too many is safer for no rule, so only plain sentence ends count. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?]["'’”)]?)\s+(?=[\p{Lu}\d"'‘“(£])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
