/**
 * How intricate a text may be. Parsing Markdown takes time that grows with the square of these, or a stack as deep, so that a
 * text within the limit of its length could hold up the shop for a minute. The longest article of the shop has a tenth of
 * any of them.
 */
export const intricacyLimits = {
  /** Lines with words. */
  lines: 4000,
  /** Quotations, lists and boxes within each other. */
  depth: 8,
  /** Marks of emphasis, code and links (`*_~`, backtick, square brackets) in the whole text … */
  marks: 5000,
  /** … and between two empty lines. */
  marksTogether: 1000,
  /** Lines of `===` or `---`. */
  rules: 100,
} as const;

const markers = /^(?:\s|>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))*/u;
const marks = /[*_~`[\]]/gu;

/** What of a text is too intricate to be read in good time, in words for its writer; null when nothing is. Time grows with its length. */
export function tooIntricate(markdown: string): string | null {
  const counts = { lines: 0, depth: 0, marks: 0, marksTogether: 0, rules: 0 };
  let boxes = 0;
  let together = 0;
  for (const line of markdown.split(/\r\n|\r|\n/u)) {
    if (line.trim() === "") {
      together = 0;
      continue;
    }
    counts.lines += 1;
    const inLine = line.match(marks)?.length ?? 0;
    together += inLine;
    counts.marks += inLine;
    counts.marksTogether = Math.max(counts.marksTogether, together);
    const [begun = ""] = markers.exec(line) ?? [];
    const rest = line.slice(begun.length);
    if (/^:{3,}\s*[a-z]/iu.test(rest)) boxes += 1;
    else if (/^:{3,}\s*$/u.test(rest)) boxes = Math.max(0, boxes - 1);
    counts.depth = Math.max(counts.depth, boxes, depthOf(begun));
    if (/^\s{0,3}(?:=+|-+)\s*$/u.test(line)) counts.rules += 1;
  }
  const passed = (Object.keys(counts) as (keyof typeof counts)[]).find(
    (name) => counts[name] > intricacyLimits[name],
  );
  return passed === undefined ? null : reasons[passed];
}

/** Markers that a line begins with; an indented item lies as deep as its two spaces for each list let it. */
function depthOf(begun: string): number {
  const written = begun.match(/>|[-*+]|\d+[.)]/gu)?.length ?? 0;
  const indented = /^\s+(?=[-*+\d])/u.exec(begun)?.[0].replaceAll("\t", "    ").length ?? 0;
  return written + Math.floor(indented / 4);
}

const most = (name: keyof typeof intricacyLimits) => intricacyLimits[name].toLocaleString("en-GB");

const reasons: Record<keyof typeof intricacyLimits, string> = {
  lines: `The text has too many lines: ${most("lines")} are the most.`,
  depth: `The text has lists, quotations or boxes more than ${most("depth")} deep: take some apart.`,
  marks: `The text has too many marks (* _ ~ \` [ ]): ${most("marks")} are the most.`,
  marksTogether: `A paragraph or list has too many marks (* _ ~ \` [ ]): ${most("marksTogether")} are the most. Part it by an empty line.`,
  rules: `The text has too many lines of === or ---: ${most("rules")} are the most. Begin headings with ##.`,
};
