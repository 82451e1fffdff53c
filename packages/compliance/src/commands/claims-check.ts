/**
 * `npm run --silent claims-check`: texts as JSON lines on standard input, `{surface, text, field?, productActives?,
 * productFacts?}`; for each, in order, one line `{verdict, findings}`, or `{error}` for a line that is no such text.
 */
import { once } from "node:events";
import { createInterface } from "node:readline";
import { checkText } from "../check-text.ts";
import { readTextToCheck } from "../read-text-to-check.ts";

function answerTo(line: string): object {
  if (line.trim() === "") return { error: "The line is empty." };
  try {
    return checkText(readTextToCheck(JSON.parse(line)));
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

// a reader that has had enough (`| head`) is no fault
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (!process.stdout.write(`${JSON.stringify(answerTo(line))}\n`)) await once(process.stdout, "drain");
}
