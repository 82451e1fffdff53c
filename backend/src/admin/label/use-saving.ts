import { useState } from "react";
import { reportFailure } from "../report-failure";

/** One save at a time: whether it runs, and in the server's words why the last one was refused. */
export function useSaving(): {
  isBusy: boolean;
  refusal: string | null;
  during: (work: () => Promise<void>) => Promise<void>;
} {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      setRefusal(null);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
      reportFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, refusal, during };
}
