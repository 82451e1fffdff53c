import { decodeHTML } from "entities";
import { emojiWords } from "../data/emoji-words.ts";
import { lookAlikeLetters } from "../data/look-alike-letters.ts";

/** A paragraph, heading, list item or attribute as a reader meets it, with the way back to the text it came from. */
export interface ReadableBlock {
  /** Lower case, Latin letters, straight quotes, no markup; as long as `starts` and `ends`. */
  text: string;
  /** For every code unit of `text`: where it begins and ends in the original. */
  starts: number[];
  ends: number[];
  /** True where the original letter was a capital: needed to tell a sentence's end. */
  capitals: boolean[];
}

const blockTags = new Set(
  (
    "p div section article aside header footer main nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tr td th " +
    "blockquote pre figure figcaption hr form fieldset details summary img script style title option button"
  ).split(" "),
);
/** Attributes that are shown or read aloud, or that search engines show. */
const spokenAttribute =
  /\b(alt|title|aria-label|aria-description|content|placeholder|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;
const entity = /&(?:amp;)*(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});?/iuy;
const escape = /\\u([0-9a-f]{4})/iuy;
/** Longer than any tag of ours; keeps a stray "<" from costing more than this. */
const longestTag = 4000;
const longestAddress = 500;
const scriptEnd = /<\/script/giu;
const styleEnd = /<\/style/giu;

class Writer {
  blocks: ReadableBlock[] = [];
  private chars: string[] = [];
  private starts: number[] = [];
  private ends: number[] = [];
  private capitals: boolean[] = [];

  write(character: string, start: number, end: number, capital = false): void {
    if (character.length === 1) {
      this.chars.push(character);
      this.starts.push(start);
      this.ends.push(end);
      this.capitals.push(capital);
      return;
    }
    for (const unit of character) {
      this.chars.push(unit);
      this.starts.push(start);
      this.ends.push(end);
      this.capitals.push(capital);
      if (unit.length === 2) {
        this.starts.push(start);
        this.ends.push(end);
        this.capitals.push(capital);
      }
    }
  }

  last(): string {
    return this.chars.at(-1) ?? "";
  }

  /** Takes back what was written last: the hyphen of a word that goes on in the next line. */
  unwrite(): void {
    this.chars.pop();
    this.starts.pop();
    this.ends.pop();
    this.capitals.pop();
  }

  closeBlock(): void {
    const { starts, ends, capitals } = this;
    if (this.chars.some((one) => one !== " " && one !== "\n")) {
      this.blocks.push({ text: this.chars.join(""), starts, ends, capitals });
    }
    this.chars = [];
    this.starts = [];
    this.ends = [];
    this.capitals = [];
  }
}

/**
 * Blocks of a text, HTML, Markdown or plain: inline markup joins its neighbours ("cu<b>re</b>s" is one word), entities
 * are decoded, what can't be seen is dropped, and letters of other alphabets become the Latin ones they look like.
 */
export function readableBlocks(original: string): ReadableBlock[] {
  const writer = new Writer();
  const attributes: { text: string; at: number }[] = [];
  // looked for once: a text of nothing but "<!--" would be searched to its end for each of them
  const lastComment = original.lastIndexOf("-->");
  let at = 0;
  while (at < original.length) {
    const character = original[at] ?? "";
    if (character === "<" && original.startsWith("!--", at + 1)) {
      if (at < lastComment) {
        at = original.indexOf("-->", at + 2) + 3;
        continue;
      }
    } else if (character === "<") {
      const end = readTag(original, at, writer, attributes);
      if (end > at) {
        at = end;
        continue;
      }
    }
    at = readCharacter(original, at, 0, writer);
  }
  writer.closeBlock();
  for (const attribute of attributes) {
    for (let i = 0; i < attribute.text.length;) i = readCharacter(attribute.text, i, attribute.at, writer);
    writer.closeBlock();
  }
  return writer.blocks;
}

/** Where the tag at `at` ends, or `at` when there is none. */
function readTag(
  original: string,
  at: number,
  writer: Writer,
  attributes: { text: string; at: number }[],
): number {
  const name = /[a-z][a-z0-9-]*/iuy;
  name.lastIndex = original[at + 1] === "/" ? at + 2 : at + 1;
  const tag = name.exec(original)?.[0].toLowerCase();
  if (tag === undefined && original[at + 1] !== "!") return at;
  const end = endOfTag(original, at);
  if (end === -1) return at;
  const inside = original.slice(at, end);
  for (const found of inside.matchAll(spokenAttribute)) {
    const value = found[2] ?? found[3] ?? "";
    const from = at + found.index + found[0].length - 1 - value.length;
    if (found[1]?.toLowerCase() !== "src") attributes.push({ text: value, at: from });
    else {
      const name = value.slice(value.lastIndexOf("/") + 1);
      attributes.push({
        text: name.replace(/[-_]|\.\w{3,4}$/gu, " "),
        at: from + value.length - name.length,
      });
    }
  }
  if (tag === "br" && writer.last() === "-") writer.unwrite();
  else if (tag === "br") writer.write("\n", at, end);
  else if (tag !== undefined && blockTags.has(tag)) writer.closeBlock();
  const hidden = (tag === "script" && !/ld\+json/iu.test(inside)) || tag === "style";
  if (hidden && original[at + 1] !== "/") {
    const closing = tag === "style" ? styleEnd : scriptEnd;
    closing.lastIndex = end;
    return closing.exec(original)?.index ?? original.length;
  }
  return end;
}

function endOfTag(original: string, at: number): number {
  let quote = "";
  const limit = Math.min(original.length, at + longestTag);
  for (let i = at + 1; i < limit; i++) {
    const one = original[i];
    if (quote) {
      if (one === quote) quote = "";
    } else if (one === '"' || one === "'") quote = one;
    else if (one === ">") return i + 1;
    else if (one === "<") return -1;
  }
  return -1;
}

/** Writes what stands at `at` and answers where the next thing stands. `shift`: where `text` begins in the original. */
function readCharacter(text: string, at: number, shift: number, writer: Writer): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === "&") {
    entity.lastIndex = at;
    const found = entity.exec(text)?.[0];
    if (found) {
      // "&amp;#99;" is what a text looks like that was escaped twice
      const decoded = decodeHTML(found.replace(/^&(?:amp;)+(?=[#a-z])/iu, "&"));
      if (decoded !== found) {
        for (const one of decoded) writeReadable(one, at + shift, at + shift + found.length, writer);
        return at + found.length;
      }
    }
  }
  if (character === "\\") {
    escape.lastIndex = at;
    const found = escape.exec(text);
    if (found) {
      writeReadable(String.fromCharCode(parseInt(found[1] ?? "20", 16)), at + shift, at + shift + 6, writer);
      return at + 6;
    }
    if (/[nrt]/u.test(text[at + 1] ?? "")) {
      writer.write("\n", at + shift, at + shift + 2);
      return at + 2;
    }
  }
  if (character === "\n") return readLineEnd(text, at, shift, writer);
  if (character === "]" && text[at + 1] === "(") {
    const length = text.slice(at, at + longestAddress).indexOf(")") + 1;
    if (length > 0) {
      readAddress(text.slice(at + 2, at + length - 1), at + 2 + shift, writer);
      return at + length;
    }
  }
  writeReadable(character, at + shift, at + shift + character.length, writer);
  return at + character.length;
}

/** Markdown: of a link's address nothing is read, of a picture's its file name, of both the title behind it. */
function readAddress(inside: string, start: number, writer: Writer): void {
  const path = /^\S*/u.exec(inside)?.[0] ?? "";
  const name = /\.(?:png|jpe?g|webp|avif|gif|svg)$/iu.test(path) ? path.lastIndexOf("/") + 1 : path.length;
  writer.write(" ", start - 2, start);
  for (let i = name; i < inside.length; i++) {
    const one = inside[i] ?? "";
    writeReadable(/[-_.]/u.test(one) ? " " : one, start + i, start + i + 1, writer);
  }
  writer.write(" ", start + inside.length, start + inside.length + 1);
}

/** A blank line or a new list item ends the block, a hyphen at the end of the line goes on in the next one. */
function readLineEnd(text: string, at: number, shift: number, writer: Writer): number {
  const rest = /\n[^\S\n]*(?:\n\s*|(?=[-*+•] |#{1,6} |\d{1,2}[.)] |:::))/uy;
  rest.lastIndex = at;
  const found = rest.exec(text)?.[0];
  if (found) {
    writer.closeBlock();
    return at + Math.max(found.length, 1);
  }
  if (writer.last() === "-") writer.unwrite();
  else writer.write("\n", at + shift, at + shift + 1);
  return at + 1;
}

const invisible = /^(?:[®™©\u115f\u1160\u3164\uffa0\u2800]|\p{Cf}|\p{M})$/u;
const capital = /^[A-Z]$/u;
const plain = /^[a-z0-9 .,;:!?'"()%-]$/u;

function writeReadable(character: string, start: number, end: number, writer: Writer): void {
  if (plain.test(character)) {
    if (writer.last() === "\n" && character === " ") return;
    writer.write(character, start, end);
    return;
  }
  if (capital.test(character)) {
    writer.write(character.toLowerCase(), start, end, true);
    return;
  }
  const word = emojiWords[character];
  if (word) {
    writer.write(` ${word} `, start, end);
    return;
  }
  if (invisible.test(character)) return;
  for (const part of character.normalize("NFKD")) {
    if (invisible.test(part)) continue;
    const lower = part.toLowerCase();
    for (const one of lookAlikeLetters[lower] ?? readableSign(lower))
      writer.write(one, start, end, lower !== part);
  }
}

function readableSign(sign: string): string {
  if (/[‘’‚‛′`´ʼ＇]/u.test(sign)) return "'";
  if (/[“”„‟″«»]/u.test(sign)) return '"';
  if (/[\p{Pd}−]/u.test(sign)) return "-";
  if (/[^\S\n]/u.test(sign)) return " ";
  if (/[…]/u.test(sign)) return ".";
  if (/[¡]/u.test(sign)) return "i";
  // Mathematical capitals and enclosed letters that NFKD does not open
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(97 + code - 0x1f150);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(97 + code - 0x1f170);
  return sign;
}
