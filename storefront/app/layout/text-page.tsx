import type { ReactNode } from "react";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";

interface TextPageProps {
  title: string;
  /** What the page is for, in a sentence or two. */
  lead: string;
  /** Headings from h2 down. */
  children: ReactNode;
}

/** A page of running text, such as terms: what it is on one side, and stays there, the text on the other. */
export function TextPage({ title, lead, children }: TextPageProps) {
  return (
    <div className="page">
      <Breadcrumbs trail={[{ name: "Home", to: "/" }]} current={title} />
      <div className="grid gap-x-16 gap-y-10 pt-4 sm:pt-10 lg:grid-cols-[1fr_1.7fr]">
        <header className="lg:sticky lg:top-28 lg:self-start">
          <h1 className="text-title">{title}</h1>
          <p className="mt-5 text-lead text-ink-soft">{lead}</p>
        </header>
        <div className="prose">{children}</div>
      </div>
    </div>
  );
}
