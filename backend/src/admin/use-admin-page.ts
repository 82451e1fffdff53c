import { useCallback, useEffect, useRef, useState } from "react";
import { callAdmin } from "./call-admin";
import { reportFailure } from "./report-failure";

/** What the admin API answers at an address: null until it has, fetched again for another address or by `load`. */
export function useAdminPage<Page>(address: string): { page: Page | null; load: () => Promise<void> } {
  const [page, setPage] = useState<Page | null>(null);
  const wanted = useRef(address);
  wanted.current = address;
  const load = useCallback(async () => {
    const answer = await callAdmin<Page>("GET", address);
    // a slow answer to what was asked for before must not take the place of this one
    if (wanted.current === address) setPage(answer);
  }, [address]);
  useEffect(() => {
    load().catch(reportFailure);
  }, [load]);
  return { page, load };
}
