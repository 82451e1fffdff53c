import type { ReactNode } from "react";

const tones = {
  neutral: "border-line bg-sand text-ink",
  good: "border-good bg-good-wash text-ink",
  caution: "border-caution bg-caution-wash text-ink",
  problem: "border-problem bg-problem-wash text-ink",
};

interface NoticeProps {
  tone?: keyof typeof tones;
  title?: string;
  children: ReactNode;
  /** `status` waits for the reader to pause, `alert` interrupts; neither for text that was there from the start. */
  role?: "status" | "alert";
  className?: string;
}

/** A framed remark: what happened and what to do. */
export function Notice({ tone = "neutral", title, children, role, className = "" }: NoticeProps) {
  return (
    <div role={role} className={`rounded-medium border-l-4 px-5 py-4 ${tones[tone]} ${className}`}>
      {title && <p className="mb-1 font-semibold">{title}</p>}
      {children}
    </div>
  );
}
