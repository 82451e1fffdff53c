import type { SummedUpError } from "../ui/error-summary.tsx";
import type { SignUpErrors, TypedSignUp } from "./sign-up-fields.ts";

/** `accepted` is the same for every address. Otherwise the form comes back, with everything in it. */
export interface SignUpAnswer {
  accepted: boolean;
  typed: TypedSignUp;
  fieldErrors: SignUpErrors;
  errors: SummedUpError[];
}
