import { useCallback, useEffect, useState } from "react";
import { callAdmin } from "./call-admin";
import { reportFailure } from "./report-failure";

/** What the admin API answers at an address: null until it has, fetched again for another address or by `load`. */
export function useAdminPage<Page>(address: string): { page: Page | null; load: () => Promise<void> } {
  const [page, setPage] = useState<Page | null>(null);
  const load = useCallback(async () => setPage(await callAdmin<Page>("GET", address)), [address]);
  useEffect(() => {
    load().catch(reportFailure);
  }, [load]);
  return { page, load };
}
