import { claimRegisterVersion } from "@balance/compliance/data/claim-register";
import { guardVersion } from "@balance/compliance/guard-version";

/** By which rules and which register texts are judged: when it changes, everything is looked at again. */
export const wordingVersion = `${guardVersion}/${claimRegisterVersion}`;
