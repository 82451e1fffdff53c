import type { ReactNode } from "react";

const tones = {
  neutral: "bg-sand text-ink",
  good: "bg-good-wash text-good",
  caution: "bg-caution-wash text-caution",
  problem: "bg-problem-wash text-problem",
};

/** A word or two about a thing; its meaning is in the words, the colour only repeats it. */
export function Badge({ tone = "neutral", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-full border border-transparent px-3 py-0.5 text-sm font-semibold ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
