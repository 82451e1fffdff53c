import { createHash } from "node:crypto";
import { checkText } from "@balance/compliance/check-text";
import type { CheckedText, TextToCheck } from "@balance/compliance/checked-text";

/** A text with where in the admin it is mended: "Product, Description". */
export interface PlacedText extends TextToCheck {
  field: string;
  place: string;
}

/** A text with what the guard says of it. */
export interface JudgedText extends PlacedText, CheckedText {
  /** Of the text, where it stands and what was found in it: what a sign-off answers. SHA-256, hex. */
  digest: string;
}

/**
 * Judges each text of a subject. The digest leaves out what a finding does not depend on: a label whose storage advice
 * changes keeps the sign-offs of its product, and one whose amounts change what was found loses them.
 */
export function judgeTexts<Text extends PlacedText>(texts: Text[]): (Text & JudgedText)[] {
  return texts.map((given) => {
    const { surface, field, text } = given;
    const { verdict, findings } = checkText(given);
    const found = findings.map(({ rule, severity, start, end, reason }) => [
      rule,
      severity,
      start,
      end,
      reason,
    ]);
    const digest = createHash("sha256")
      .update(JSON.stringify([surface, field, text, found]))
      .digest("hex");
    return { ...given, digest, verdict, findings };
  });
}

/** The texts that may not be published: blocked, or waiting for somebody to answer for them. */
export function openTexts<Text extends Pick<JudgedText, "digest" | "verdict">>(
  judged: Text[],
  answered: ReadonlySet<string>,
): Text[] {
  return judged.filter(
    ({ verdict, digest }) => verdict === "block" || (verdict === "review" && !answered.has(digest)),
  );
}
