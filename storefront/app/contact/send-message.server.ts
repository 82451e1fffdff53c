import { randomUUID } from "node:crypto";
import type { ContactMessageRequest, ContactMessageResponse } from "@balance/contracts/contact";
import { data, redirect, type RouterContextProvider } from "react-router";
import { BackendUnavailable, callBackend, type Refused } from "../medusa/backend-client.server.ts";
import { type MessageAnswer, messageFormId } from "./message-answer.ts";
import {
  type MessageErrors,
  messageFieldId,
  messageFieldNames,
  readMessage,
  trapFieldName,
} from "./message-fields.ts";

type Context = Readonly<RouterContextProvider>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Sends what was written to the shop and leads to the thanks; otherwise the form comes back with all that was typed. */
export async function sendMessage(request: Request, context: Context) {
  const form = await request.formData();
  const sentId = form.get("form_id");
  const formId = typeof sentId === "string" && uuid.test(sentId) ? sentId : randomUUID();
  const { typed, errors } = readMessage(form);

  const answer = (status: number, fieldErrors: MessageErrors, formError?: string) => {
    const errors = messageFieldNames.flatMap((name) => {
      const message = fieldErrors[name];
      return message ? [{ fieldId: messageFieldId(name), message }] : [];
    });
    if (formError) errors.push({ fieldId: messageFormId, message: formError });
    return data<MessageAnswer>({ formId, typed, fieldErrors, errors }, { status });
  };

  if (Object.keys(errors).length > 0) return answer(400, errors);
  // told, and not only dropped: a browser may have filled the field in for a person
  if (form.get(trapFieldName)) return answer(400, {}, "This looked automatic. Please press Send again.");
  try {
    const path = "/store/contact-messages";
    const body: ContactMessageRequest = { form_id: formId, ...typed };
    const outcome = await callBackend<ContactMessageResponse>(context, path, { method: "POST", body });
    if (!outcome.ok) {
      const fieldErrors = fieldErrorsOf(outcome);
      const isAboutFields = Object.keys(fieldErrors).length > 0;
      return answer(outcome.status, fieldErrors, isAboutFields ? undefined : outcome.refusal.message);
    }
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    console.error(error);
    const apology =
      "Your message could not be sent just now. It is still here: please send it again in a minute.";
    return answer(503, {}, apology);
  }
  throw redirect("/contact/sent", { status: 303 });
}

/** The back end names fields as the form does. */
function fieldErrorsOf({ refusal }: Refused): MessageErrors {
  const errors: MessageErrors = {};
  for (const name of messageFieldNames) {
    const message = refusal.fields?.[name];
    if (message) errors[name] = message;
  }
  return errors;
}
