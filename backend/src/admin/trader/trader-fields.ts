import type { Trader } from "@balance/contracts/trader";

type NamesOf<Value> = { [Name in keyof Trader]: Trader[Name] extends Value ? Name : never }[keyof Trader];

interface FieldWords {
  label: string;
  hint?: string;
  optional?: true;
}

export type TraderField = FieldWords &
  ({ name: NamesOf<string>; lines?: never } | { name: NamesOf<string[]>; lines: number });

/** In the order of the form. */
export const traderFields: readonly TraderField[] = [
  { name: "name", label: "Name", hint: "As customers know the shop." },
  { name: "legal_form", label: "Legal form", hint: "For example: private limited company." },
  { name: "company_number", label: "Company number", hint: "Empty for a sole trader.", optional: true },
  {
    name: "place_of_registration",
    label: "Place of registration",
    hint: "For example: England and Wales.",
    optional: true,
  },
  {
    name: "registered_office",
    label: "Registered office",
    hint: "One line of the address per line.",
    lines: 4,
    optional: true,
  },
  { name: "address", label: "Address", hint: "Where people can come; one line per line.", lines: 4 },
  { name: "email", label: "Email", hint: "For customers: shown in the shop, answers to mails go there." },
  { name: "phone", label: "Phone" },
  { name: "vat_number", label: "VAT number", hint: "Empty when not registered for VAT.", optional: true },
  {
    name: "food_registration_authority",
    label: "Food business registered with",
    hint: "The local authority that has the registration.",
  },
];
