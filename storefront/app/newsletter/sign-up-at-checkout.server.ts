import { randomUUID } from "node:crypto";
import type { ContactAndAddress } from "@balance/contracts/basket";
import type { SignUpRequest } from "@balance/contracts/newsletter";
import type { RouterContextProvider } from "react-router";
import { BackendUnavailable, callBackend } from "../medusa/backend-client.server.ts";
import { checkoutSignUpFields } from "./checkout-sign-up.tsx";

/** Signs up whoever ticked the box. Whatever comes of it, the order goes on: a failure is only logged. */
export async function signUpAtCheckout(
  context: Readonly<RouterContextProvider>,
  request: Request,
  form: FormData,
  { email, first_name }: ContactAndAddress,
): Promise<void> {
  if (form.get(checkoutSignUpFields.consent) !== "yes") return;
  const wording = form.get(checkoutSignUpFields.wording);
  const body: SignUpRequest = {
    form_id: randomUUID(),
    email,
    first_name,
    topics: [],
    consent: true,
    source: "checkout",
    page_url: "/checkout",
    wording_id: typeof wording === "string" ? wording : "",
    user_agent: (request.headers.get("user-agent") ?? "").slice(0, 300),
  };
  try {
    const outcome = await callBackend(context, "/store/newsletter/sign-ups", { method: "POST", body });
    if (!outcome.ok) console.warn(`A sign-up at checkout was refused: ${outcome.refusal.message}`);
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    console.error(error);
  }
}
