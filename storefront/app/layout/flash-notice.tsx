import type { FlashMessage } from "../session/flash-message.server.ts";

/** What a form that led here has to say. The live region is always there, so that a late message is announced too. */
export function FlashNotice({ message }: { message: FlashMessage | null }) {
  return (
    <div role="status">
      {message && (
        <p className={message.tone === "good" ? "bg-good-wash" : "bg-problem-wash"}>
          <span className="page block py-3 font-semibold">{message.text}</span>
        </p>
      )}
    </div>
  );
}
