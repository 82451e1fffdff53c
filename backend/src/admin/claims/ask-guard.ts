import type { CheckedText, TextToCheck } from "@balance/compliance/checked-text";
import type { AdminClaimsCheckResponse } from "../../api/admin/claims-check/route";
import { callAdmin } from "../call-admin";

interface Question {
  text: TextToCheck;
  answer: (checked: CheckedText) => void;
  fail: (error: unknown) => void;
}

let waiting: Question[] = [];

/** What the guard says of a text. A form's texts that ask in the same moment go in one call. */
export function askGuard(text: TextToCheck): Promise<CheckedText> {
  return new Promise((answer, fail) => {
    waiting.push({ text, answer, fail });
    if (waiting.length === 1) setTimeout(() => void askAll(), 0);
  });
}

async function askAll(): Promise<void> {
  const questions = waiting;
  waiting = [];
  try {
    const { checked } = await callAdmin<AdminClaimsCheckResponse>("POST", "/admin/claims-check", {
      texts: questions.map(({ text }) => text),
    });
    for (const [index, { answer }] of questions.entries()) answer(checked[index]!);
  } catch (error) {
    for (const { fail } of questions) fail(error);
  }
}
