import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";

/** The shop's typefaces as whole files: those that the pages send to browsers leave out all but the commonest letters. */
const files = {
  text: "@expo-google-fonts/figtree/400Regular/Figtree_400Regular.ttf",
  strong: "@expo-google-fonts/figtree/600SemiBold/Figtree_600SemiBold.ttf",
  display: "@fontsource/fraunces/files/fraunces-latin-500-normal.woff",
};

export type PdfFont = keyof typeof files;

let opened: Record<PdfFont, Font> | undefined;

/** All typefaces, read and parsed once for all documents. */
export function pdfFonts(): Record<PdfFont, Font> {
  const open = (file: string) => create(readFileSync(require.resolve(file))) as Font;
  return (opened ??= { text: open(files.text), strong: open(files.strong), display: open(files.display) });
}

/**
 * The text in letters that the typeface has, so that none is printed as an empty box: "ễ" becomes "e", and a letter of
 * another script "?". The stored document keeps what was typed.
 */
export function printable(text: string): string {
  const font = pdfFonts().text;
  const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0)!);
  return [...text.normalize("NFC").replace(/\s+/g, " ")]
    .map((letter) => {
      if (has(letter)) return letter;
      const bare = letter.normalize("NFD").replace(/\p{M}/gu, "");
      return bare !== "" && [...bare].every(has) ? bare : "?";
    })
    .join("");
}
