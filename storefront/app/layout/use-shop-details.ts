import { useRouteLoaderData } from "react-router";
import type { loader } from "../root.tsx";

/** What every page may know about the shop. Only for pages: an error page may have to do without. */
export function useShopDetails() {
  const details = useRouteLoaderData<typeof loader>("root");
  if (!details) throw new Error("useShopDetails is for pages below the root, whose loader has run");
  return details;
}
