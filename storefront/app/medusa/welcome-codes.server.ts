import type { SendCodeAgainRequest, SendCodeAgainResponse } from "@balance/contracts/welcome-code";
import type { RouterContextProvider } from "react-router";
import { type Outcome, sendToBackend } from "./backend-client.server.ts";

/** Accepted for every address: whether there is a code is not told. */
export function sendCodeAgain(
  context: Readonly<RouterContextProvider>,
  body: SendCodeAgainRequest,
): Promise<Outcome<SendCodeAgainResponse>> {
  return sendToBackend<SendCodeAgainResponse>(context, "/store/welcome-codes/send-again", {
    method: "POST",
    body,
  });
}
