import type { ContactAndAddress } from "@balance/contracts/basket";
import { useState } from "react";
import { Form, useNavigation } from "react-router";
import { CheckoutSignUp } from "../newsletter/checkout-sign-up.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";
import {
  type ContactErrors,
  type ContactField,
  contactFieldError,
  contactFieldId,
  contactFields,
} from "./contact-fields.ts";

interface ContactFormProps {
  /** As typed last, or as saved. */
  values: ContactAndAddress;
  /** From the server, for what was typed last. */
  errors: ContactErrors;
}

/** Who gets the order and where. Checked when a field is left, not while it is being filled in. */
export function ContactForm({ values, errors }: ContactFormProps) {
  const busy = useNavigation().formData?.get("intent") === "contact";
  return (
    <Form method="post" action="/checkout?step=contact" noValidate>
      <input type="hidden" name="intent" value="contact" />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        {contactFields.map((field) => (
          <CheckedField
            // A new answer of the server takes the place of what was found here before.
            key={`${field.name} ${errors[field.name] ?? ""}`}
            field={field}
            value={values[field.name]}
            serverError={errors[field.name]}
          />
        ))}
      </div>
      <CheckoutSignUp />
      <Button
        type="submit"
        busy={busy}
        // Taking the focus would check the field being left; its message would push this button from under the pointer.
        onMouseDown={(event) => event.preventDefault()}
        className="mt-8 w-full sm:w-auto"
      >
        Continue to delivery
      </Button>
    </Form>
  );
}

const wide = new Set(["email", "address_1", "address_2"]);

function CheckedField({
  field,
  value,
  serverError,
}: {
  field: ContactField;
  value: string;
  serverError?: string;
}) {
  const [error, setError] = useState<string | null>(serverError ?? null);
  const check = (typed: string) => setError(contactFieldError(field.name, typed));
  return (
    <TextField
      id={contactFieldId(field.name)}
      name={field.name}
      label={field.label}
      hint={field.hint}
      type={field.type}
      inputMode={field.inputMode}
      autoComplete={field.autoComplete}
      autoCapitalize={field.autoCapitalize}
      spellCheck={false}
      required={field.required}
      maxLength={field.maxLength}
      defaultValue={value}
      error={error ?? undefined}
      // Passing through an empty field is no mistake yet; a mistake that was told goes as soon as it is put right.
      onBlur={(event) => event.currentTarget.value !== "" && check(event.currentTarget.value)}
      onChange={(event) => error && check(event.currentTarget.value)}
      className={wide.has(field.name) ? "sm:col-span-2" : ""}
    />
  );
}
