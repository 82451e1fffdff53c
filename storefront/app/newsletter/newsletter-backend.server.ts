import type {
  ConfirmationResponse,
  ConfirmationState,
  ConsentHistory,
  PreferencesRequest,
  PreferencesView,
  SignUpResponse,
} from "@balance/contracts/newsletter";
import type { RouterContextProvider } from "react-router";
import { type Outcome, readFromBackend, sendToBackend } from "../medusa/backend-client.server.ts";

type Context = Readonly<RouterContextProvider>;

const path = (kind: string, token: string) => `/store/newsletter/${kind}/${encodeURIComponent(token)}`;

function browserOf(request: Request) {
  return { user_agent: (request.headers.get("user-agent") ?? "").slice(0, 300) };
}

/** What a link from a mail stands for; changes nothing. */
export function readConfirmation(context: Context, token: string): Promise<ConfirmationState> {
  return readFromBackend<ConfirmationState>(context, path("confirmations", token));
}

export function confirmSubscription(
  context: Context,
  token: string,
  request: Request,
): Promise<Outcome<ConfirmationResponse>> {
  return sendToBackend(context, path("confirmations", token), { method: "POST", body: browserOf(request) });
}

export function sendConfirmationAgain(
  context: Context,
  token: string,
  request: Request,
): Promise<Outcome<SignUpResponse>> {
  return sendToBackend(context, `${path("confirmations", token)}/again`, {
    method: "POST",
    body: browserOf(request),
  });
}

/** Answers with the 404 page for a link that opens nothing any more. */
export function readPreferences(context: Context, token: string): Promise<PreferencesView> {
  return readFromBackend<PreferencesView>(context, path("preferences", token));
}

export function changePreferences(
  context: Context,
  token: string,
  body: PreferencesRequest,
): Promise<Outcome<{ done: true }>> {
  return sendToBackend(context, path("preferences", token), { method: "POST", body });
}

export function readConsentHistory(context: Context, token: string): Promise<ConsentHistory> {
  return readFromBackend<ConsentHistory>(context, `${path("preferences", token)}/history`);
}

/** Answers with the 404 page for what is none of our links. */
export function checkUnsubscribeLink(context: Context, token: string): Promise<{ valid: true }> {
  return readFromBackend<{ valid: true }>(context, path("unsubscribes", token));
}

export function unsubscribe(context: Context, token: string): Promise<Outcome<{ done: true }>> {
  return sendToBackend(context, path("unsubscribes", token), { method: "POST", body: {} });
}
