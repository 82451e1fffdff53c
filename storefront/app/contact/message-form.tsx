import { contactMessageLimits } from "@balance/contracts/contact";
import { useState } from "react";
import { Form, useNavigation } from "react-router";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { TextField } from "../ui/text-field.tsx";
import { TrapField } from "../ui/trap-field.tsx";
import { type MessageAnswer, messageFormId } from "./message-answer.ts";
import {
  emptyMessage,
  type MessageFieldName,
  messageFieldError,
  messageFieldId,
  trapFieldName,
} from "./message-fields.ts";

interface MessageFormProps {
  formId: string;
  /** What the server said to the last try; null before the first. */
  answer: MessageAnswer | null;
}

/** Writes to the shop. Checked when a field is left, not while it is being filled in. */
export function MessageForm({ formId, answer }: MessageFormProps) {
  const busy = useNavigation().formAction?.startsWith("/contact") ?? false;
  return (
    <Form
      method="post"
      action="/contact"
      id={messageFormId}
      tabIndex={-1}
      noValidate
      className="outline-none"
    >
      <input type="hidden" name="form_id" value={formId} />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <MessageField name="name" answer={answer} label="Name" autoComplete="name" spellCheck={false} />
        <MessageField
          name="email"
          answer={answer}
          label="Email"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <MessageField
          name="order_number"
          answer={answer}
          label="Order number (optional)"
          hint="As in your order confirmation, like B-1042."
          autoComplete="off"
          spellCheck={false}
          optional
          className="sm:col-span-2"
        />
        <MessageField
          name="message"
          answer={answer}
          label="Message"
          hint="Please do not give medical details here."
          lines={7}
          className="sm:col-span-2"
        />
      </div>
      <TrapField name={trapFieldName} />
      <Button
        type="submit"
        busy={busy}
        // Taking the focus would check the field being left; its message would push this button from under the pointer.
        onMouseDown={(event) => event.preventDefault()}
        className="mt-7 w-full sm:w-auto"
      >
        {busy ? "Sending…" : "Send message"}
      </Button>
    </Form>
  );
}

interface MessageFieldProps {
  name: MessageFieldName;
  label: string;
  answer: MessageAnswer | null;
  hint?: string;
  type?: "email";
  inputMode?: "email";
  autoComplete?: string;
  autoCapitalize?: "none";
  spellCheck?: boolean;
  optional?: boolean;
  /** More than one line of text, this many shown. */
  lines?: number;
  className?: string;
}

function MessageField({ answer, ...field }: MessageFieldProps) {
  const serverError = answer?.fieldErrors[field.name];
  return (
    <CheckedField
      // A new answer of the server takes the place of what was found here before.
      key={serverError ? `${serverError} ${answer?.typed[field.name]}` : ""}
      {...field}
      value={(answer?.typed ?? emptyMessage)[field.name]}
      serverError={serverError}
    />
  );
}

interface CheckedFieldProps extends Omit<MessageFieldProps, "answer"> {
  value: string;
  serverError: string | undefined;
}

function CheckedField({ name, value, serverError, optional = false, lines, ...rest }: CheckedFieldProps) {
  const [error, setError] = useState<string | null>(serverError ?? null);
  const check = (typed: string) => setError(messageFieldError(name, typed));
  const props = {
    ...rest,
    id: messageFieldId(name),
    name,
    required: !optional,
    maxLength: contactMessageLimits[name],
    defaultValue: value,
    error: error ?? undefined,
    // Passing through an empty field is no mistake yet; a mistake that was told goes as soon as it is put right.
    onBlur: ({ currentTarget }: { currentTarget: { value: string } }) => {
      if (currentTarget.value !== "") check(currentTarget.value);
    },
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      if (error) check(currentTarget.value);
    },
  };
  return lines ? <TextArea {...props} rows={lines} /> : <TextField {...props} />;
}
