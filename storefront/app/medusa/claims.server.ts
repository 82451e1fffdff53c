import type { ClaimsResponse } from "@balance/contracts/claims-in-use";
import type { RouterContextProvider } from "react-router";
import { readFromBackend } from "./backend-client.server.ts";

/** Every claim that the shop makes, with its products and its source. */
export function readClaims(context: Readonly<RouterContextProvider>): Promise<ClaimsResponse> {
  return readFromBackend<ClaimsResponse>(context, "/store/claims");
}
