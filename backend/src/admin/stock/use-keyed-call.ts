import { useRef, useState } from "react";
import { callWithKey } from "./call-with-key";

/** One change of stock at a time. A refusal is kept until the next try, for the form to show beside what was typed. */
export function useKeyedCall() {
  const key = useRef<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  /** The route's answer, or null when there was a refusal. */
  const send = async <Answer>(path: string, body: object = {}): Promise<Answer | null> => {
    key.current ??= crypto.randomUUID();
    setBusy(true);
    const outcome = await callWithKey<Answer>(path, body, key.current);
    setBusy(false);
    if ("answer" in outcome || !outcome.mayHaveHappened) key.current = null;
    setRefusal("answer" in outcome ? null : outcome.refusal);
    return "answer" in outcome ? outcome.answer : null;
  };
  return { isBusy, refusal, send };
}
