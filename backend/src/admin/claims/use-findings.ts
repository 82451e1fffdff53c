import type { Finding, TextToCheck } from "@balance/compliance/checked-text";
import { useEffect, useState } from "react";
import { askGuard } from "./ask-guard";

/** After the last key: long enough not to judge half a word. */
const pauseMilliseconds = 400;

export interface Findings {
  findings: Finding[];
  /** Why the text could not be checked, for staff to read; null when it was, or is about to be. */
  failure: string | null;
}

const nothing: Findings = { findings: [], failure: null };

/**
 * What the guard finds in a text while it is written. Until the next answer comes, what is still at its place stays marked.
 */
export function useFindings(given: TextToCheck): Findings {
  const [found, setFound] = useState(nothing);
  const asked = JSON.stringify(given);
  useEffect(() => {
    const text = JSON.parse(asked) as TextToCheck;
    let isOld = false;
    const put = (next: Findings) => {
      if (!isOld) setFound(next);
    };
    const timer = setTimeout(() => {
      if (text.text.trim() === "") return put(nothing);
      askGuard(text)
        .then(({ findings }) => put({ findings, failure: null }))
        .catch((error: unknown) =>
          put({ findings: [], failure: error instanceof Error ? error.message : String(error) }),
        );
    }, pauseMilliseconds);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [asked]);
  return {
    ...found,
    findings: found.findings.filter(({ start, end, excerpt }) => given.text.slice(start, end) === excerpt),
  };
}
