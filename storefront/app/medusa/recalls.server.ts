import type {
  PublicRecall,
  RecallAnswer,
  RecallReplyPage,
  RecallResponse,
  RecallsResponse,
} from "@balance/contracts/recall";
import type { RouterContextProvider } from "react-router";
import { type Outcome, readFromBackend, sendToBackend } from "./backend-client.server.ts";
import { StandingAnswer } from "./standing-answer.server.ts";

type Context = Readonly<RouterContextProvider>;

/** A recall is on every page within seconds of its notice. */
const freshMs = 1_000;

const standing = new StandingAnswer<RecallsResponse>("/store/recalls", freshMs);

/** Those that go on, for the head of every page; none while the back end has never answered. */
export async function readOpenRecalls(context: Context): Promise<PublicRecall[]> {
  return ((await standing.read(context))?.recalls ?? []).filter(({ closed_at }) => closed_at === null);
}

export async function readRecalls(context: Context): Promise<PublicRecall[]> {
  return (await readFromBackend<RecallsResponse>(context, "/store/recalls")).recalls;
}

/** Answers with the 404 page for a reference that is none. */
export async function readRecall(context: Context, ref: string): Promise<PublicRecall> {
  const path = `/store/recalls/${encodeURIComponent(ref)}`;
  return (await readFromBackend<RecallResponse>(context, path)).recall;
}

const replyPath = (token: string) => `/store/recall-replies/${encodeURIComponent(token)}`;

/** What the link of a mail stands for; changes nothing. Answers with the 404 page for a link that opens nothing. */
export function readRecallReply(context: Context, token: string): Promise<RecallReplyPage> {
  return readFromBackend<RecallReplyPage>(context, replyPath(token));
}

export function answerRecall(
  context: Context,
  token: string,
  answer: { [field in keyof RecallAnswer]: string },
): Promise<Outcome<RecallReplyPage>> {
  return sendToBackend(context, replyPath(token), { method: "POST", body: answer });
}
