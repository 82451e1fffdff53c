import { randomUUID } from "node:crypto";
import type { SignUpRequest, SignUpResponse } from "@balance/contracts/newsletter";
import { data, type RouterContextProvider } from "react-router";
import { BackendUnavailable, callBackend } from "../medusa/backend-client.server.ts";
import type { SignUpAnswer } from "./sign-up-answer.ts";
import { readSignUp, type SignUpErrors, signUpTrapName } from "./sign-up-fields.ts";
import { signUpFieldId } from "./sign-up-form.tsx";

type Context = Readonly<RouterContextProvider>;

const fieldNames = ["email", "first_name", "consent"] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Passes a sign-up on. What comes back is for the page that holds the form, or for the one that says what is next. */
export async function sendSignUp(request: Request, form: FormData, context: Context) {
  const { typed, errors } = readSignUp(form, request.headers.get("referer"));
  const answer = (status: number, fieldErrors: SignUpErrors, formError?: string) => {
    const summary = fieldNames.flatMap((name) => {
      const message = fieldErrors[name];
      return message ? [{ fieldId: signUpFieldId("newsletter_page", name), message }] : [];
    });
    if (formError) {
      summary.push({ fieldId: signUpFieldId("newsletter_page", "email"), message: formError });
    }
    return data<SignUpAnswer>({ accepted: false, typed, fieldErrors, errors: summary }, { status });
  };

  if (Object.keys(errors).length > 0) return answer(400, errors);
  // told, and not only dropped: a browser may have filled the field in for a person
  if (form.get(signUpTrapName)) return answer(400, {}, "This looked automatic. Please press Sign up again.");
  const sentId = form.get("form_id");
  const body: SignUpRequest = {
    ...typed,
    consent: true,
    form_id: typeof sentId === "string" && uuid.test(sentId) ? sentId : randomUUID(),
    user_agent: (request.headers.get("user-agent") ?? "").slice(0, 300),
  };
  try {
    const path = "/store/newsletter/sign-ups";
    const outcome = await callBackend<SignUpResponse>(context, path, { method: "POST", body });
    if (outcome.ok) return data<SignUpAnswer>({ accepted: true, typed, fieldErrors: {}, errors: [] });
    const { fields, message } = outcome.refusal;
    const named = fieldNames.some((name) => fields?.[name]);
    return answer(outcome.status, named ? { ...fields } : {}, named ? undefined : message);
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    console.error(error);
    return answer(503, {}, "Your sign-up could not be sent just now. Please send it again in a minute.");
  }
}
