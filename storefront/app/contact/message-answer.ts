import type { SummedUpError } from "../ui/error-summary.tsx";
import type { MessageErrors, TypedMessage } from "./message-fields.ts";

/** The form comes back, with everything in it. */
export interface MessageAnswer {
  /** As it was sent: sent again unchanged it stays one message, even if the back end had taken it unheard. */
  formId: string;
  typed: TypedMessage;
  fieldErrors: MessageErrors;
  errors: SummedUpError[];
}

/** Id of the form, for errors that no single field is to blame for. */
export const messageFormId = "write-to-us";
