import { parseGreatBritainPostcode, postcodeMessage } from "@balance/compliance/postcode";
import type { ContactAndAddress } from "@balance/contracts/basket";
import { emptyContact } from "@balance/contracts/empty-contact";

export type ContactFieldName = keyof ContactAndAddress;

export interface ContactField {
  name: ContactFieldName;
  label: string;
  /** Tokens of WCAG 2.2 success criterion 1.3.5, so that a phone fills the form in. */
  autoComplete: string;
  type: "email" | "text" | "tel";
  inputMode: "email" | "text" | "tel";
  autoCapitalize: "none" | "words" | "characters";
  required: boolean;
  maxLength: number;
  /** What to say when it is left empty. */
  whenEmpty: string;
  hint?: string;
}

/** In the order of the form; the same list draws it, reads it and checks it. Lengths are those the back end takes. */
export const contactFields: readonly ContactField[] = [
  {
    name: "email",
    label: "Email",
    autoComplete: "email",
    type: "email",
    inputMode: "email",
    autoCapitalize: "none",
    required: true,
    maxLength: 254,
    whenEmpty: "Enter your email address, so that we can send your order confirmation.",
    hint: "For your order confirmation and delivery news only.",
  },
  {
    name: "first_name",
    label: "First name",
    autoComplete: "shipping given-name",
    type: "text",
    inputMode: "text",
    autoCapitalize: "words",
    required: true,
    maxLength: 60,
    whenEmpty: "Enter your first name.",
  },
  {
    name: "last_name",
    label: "Last name",
    autoComplete: "shipping family-name",
    type: "text",
    inputMode: "text",
    autoCapitalize: "words",
    required: true,
    maxLength: 60,
    whenEmpty: "Enter your last name.",
  },
  {
    name: "address_1",
    label: "Address",
    autoComplete: "shipping address-line1",
    type: "text",
    inputMode: "text",
    autoCapitalize: "words",
    required: true,
    maxLength: 100,
    whenEmpty: "Enter the house number and street.",
  },
  {
    name: "address_2",
    label: "Address line 2 (optional)",
    autoComplete: "shipping address-line2",
    type: "text",
    inputMode: "text",
    autoCapitalize: "words",
    required: false,
    maxLength: 100,
    whenEmpty: "",
  },
  {
    name: "city",
    label: "Town or city",
    autoComplete: "shipping address-level2",
    type: "text",
    inputMode: "text",
    autoCapitalize: "words",
    required: true,
    maxLength: 60,
    whenEmpty: "Enter the town or city.",
  },
  {
    name: "postcode",
    label: "Postcode",
    autoComplete: "shipping postal-code",
    type: "text",
    inputMode: "text",
    autoCapitalize: "characters",
    required: true,
    maxLength: 10,
    whenEmpty: "Enter the postcode.",
  },
  {
    name: "phone",
    label: "Phone (optional)",
    autoComplete: "shipping tel",
    type: "tel",
    inputMode: "tel",
    autoCapitalize: "none",
    required: false,
    maxLength: 24,
    whenEmpty: "",
    hint: "Only if the courier can't find you.",
  },
];

/** Id of the field in the page, for the links of the error summary. */
export function contactFieldId(name: ContactFieldName): string {
  return `contact-${name.replace("_", "-")}`;
}

export type ContactErrors = Partial<Record<ContactFieldName, string>>;

/** The message for one field, or null when it is fine. The same rule runs after a field is left and on the server. */
export function contactFieldError(name: ContactFieldName, typed: string): string | null {
  const field = contactFields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`there is no contact field "${name}"`);
  const value = typed.trim();
  if (value === "") return field.required ? field.whenEmpty : null;
  if (value.length > field.maxLength) return `Use ${field.maxLength} characters or fewer for this.`;
  if (name === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value)) {
    return "Enter an email address with a name, an @ and a domain, like ana@example.co.uk.";
  }
  if (name === "postcode") {
    const parsed = parseGreatBritainPostcode(value);
    return parsed.ok ? null : postcodeMessage(parsed.reason);
  }
  if (name === "phone" && (value.replace(/\D/g, "").length < 7 || !/^[+\d\s().-]+$/.test(value))) {
    return "Enter a phone number with at least 7 digits, or leave it empty.";
  }
  return null;
}

/**
 * Reads the posted form: `typed` is what to show again, untouched; `contact` is what to send on (trimmed, postcode
 * normalised), null while there are errors. Missing fields count as empty, files as empty.
 */
export function readContact(form: FormData): {
  typed: ContactAndAddress;
  errors: ContactErrors;
  contact: ContactAndAddress | null;
} {
  const typed = emptyContact();
  const errors: ContactErrors = {};
  for (const { name } of contactFields) {
    const value = form.get(name);
    typed[name] = typeof value === "string" ? value : "";
    const error = contactFieldError(name, typed[name]);
    if (error) errors[name] = error;
  }
  if (Object.keys(errors).length > 0) return { typed, errors, contact: null };
  const contact = emptyContact();
  for (const { name } of contactFields) contact[name] = typed[name].trim().replace(/\s+/g, " ");
  const parsed = parseGreatBritainPostcode(contact.postcode);
  if (parsed.ok) contact.postcode = parsed.postcode;
  return { typed, errors, contact };
}
