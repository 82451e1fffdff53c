import type { ContactAndAddress } from "@balance/contracts/basket";
import type { SummedUpError } from "../ui/error-summary.tsx";
import type { ContactErrors } from "./contact-fields.ts";

/** What the action of `/checkout` answers when it does not lead on to the next step. */
export type CheckoutAnswer =
  | { status: "saved" }
  | {
      status: "refused";
      step: "contact";
      typed: ContactAndAddress;
      fieldErrors: ContactErrors;
      errors: SummedUpError[];
    }
  | { status: "refused"; step: "delivery"; errors: SummedUpError[] };
