import { Heading, Select, Text } from "@medusajs/ui";
import type { ReactNode } from "react";

interface ListHeaderProps<View extends string> {
  title: string;
  explanation: string;
  /** Names of the views that staff choose from. */
  views: Record<View, string>;
  view: View;
  onView: (view: View) => void;
  /** Says to screen readers what the choice is of: "Which mails". */
  choice: string;
  /** Links between the title and the choice. */
  children?: ReactNode;
}

/** Head of a list in the admin: what it is, and which part of it is shown. */
export function ListHeader<View extends string>(props: ListHeaderProps<View>) {
  const { title, explanation, views, view, onView, choice, children } = props;
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <div className="min-w-0 flex-1 basis-56">
        <Heading>{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {explanation}
        </Text>
      </div>
      {children}
      <Select value={view} onValueChange={(value) => onView(value as View)}>
        <Select.Trigger className="w-40" aria-label={choice}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {Object.entries<string>(views).map(([value, label]) => (
            <Select.Item key={value} value={value}>
              {label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  );
}
