/** What the action of `/basket` answers to a form that was sent by script; without script it redirects. */
export type BasketAnswer =
  | { status: "done"; message: string }
  | {
      status: "refused";
      intent: "add" | "update" | "remove" | "apply-code" | "remove-code";
      message: string;
      /** What was typed, to be shown again. */
      typed: string;
      /** The line or variant it was about, so that the message stands beside it. */
      subject: string;
    };
