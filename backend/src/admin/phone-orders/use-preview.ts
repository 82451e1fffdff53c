import type { PreviewPhoneOrderRequest, PreviewPhoneOrderResponse } from "@balance/contracts/phone-order";
import { useEffect, useState } from "react";
import { callAdmin, CallRefused } from "../call-admin";
import { reportFailure } from "../report-failure";

/** A person who types is not asked for at each letter. */
const restMs = 300;

interface Previewed {
  asked: string;
  preview: PreviewPhoneOrderResponse | null;
  refusal: string | null;
}

const nothing: Previewed = { asked: "", preview: null, refusal: null };

/**
 * What the order would come to. `isCurrent` is false while what was answered last is for something else than what stands in
 * the form now: nobody is told, or sends, a total that is behind.
 */
export function usePreview(
  draft: PreviewPhoneOrderRequest,
): Omit<Previewed, "asked"> & { isCurrent: boolean } {
  const asked = draft.lines.length === 0 ? "" : JSON.stringify(draft);
  const [answered, setAnswered] = useState(nothing);
  useEffect(() => {
    if (asked === "") return;
    let isWanted = true;
    const timer = setTimeout(() => {
      const body = JSON.parse(asked) as PreviewPhoneOrderRequest;
      callAdmin<PreviewPhoneOrderResponse>("POST", "/admin/phone-orders/preview", body)
        .then((preview) => isWanted && setAnswered({ asked, preview, refusal: null }))
        .catch((error: unknown) => {
          if (!isWanted) return;
          if (!(error instanceof CallRefused)) return reportFailure(error);
          setAnswered({ asked, preview: null, refusal: error.message });
        });
    }, restMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [asked]);
  if (asked === "") return { ...nothing, isCurrent: false };
  return { ...answered, isCurrent: answered.asked === asked };
}
