import { contactMessageLimits } from "@balance/contracts/contact";

export const messageFieldNames = ["name", "email", "order_number", "message"] as const;
export type MessageFieldName = (typeof messageFieldNames)[number];

export type TypedMessage = Record<MessageFieldName, string>;
export type MessageErrors = Partial<Record<MessageFieldName, string>>;

/** Name of the field that people never see; whatever fills it in is a program. */
export const trapFieldName = "fax_number";

export const emptyMessage: TypedMessage = { name: "", email: "", order_number: "", message: "" };

/** Id of the field in the page, for the links of the error summary. */
export function messageFieldId(name: MessageFieldName): string {
  return `message-${name.replace("_", "-")}`;
}

const whenEmpty: TypedMessage = {
  name: "Enter your name.",
  email: "Enter your email address, so that we can answer.",
  order_number: "",
  message: "Write what you would like to ask or tell us.",
};

/** The message for one field, or null when it is fine. The same rule runs after a field is left and on the server. */
export function messageFieldError(name: MessageFieldName, typed: string): string | null {
  const value = withPlainLineBreaks(typed).trim();
  if (value === "") return whenEmpty[name] || null;
  const limit = contactMessageLimits[name];
  if (value.length > limit) {
    return `Use ${limit.toLocaleString("en-GB")} characters or fewer: these are ${value.length.toLocaleString("en-GB")}.`;
  }
  if (name === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value)) {
    return "Enter an email address with a name, an @ and a domain, like ana@example.co.uk.";
  }
  return null;
}

/** Reads the posted form: `typed` is what to show again, untouched. Missing fields count as empty, files as empty. */
export function readMessage(form: FormData): { typed: TypedMessage; errors: MessageErrors } {
  const typed = { ...emptyMessage };
  const errors: MessageErrors = {};
  for (const name of messageFieldNames) {
    const value = form.get(name);
    typed[name] = typeof value === "string" ? value : "";
    const error = messageFieldError(name, typed[name]);
    if (error) errors[name] = error;
  }
  return { typed, errors };
}

/** Forms send a line break as CR LF; in the field, and for its `maxlength`, it is one character (HTML 4.10.11). */
function withPlainLineBreaks(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
