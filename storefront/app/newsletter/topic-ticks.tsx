import { type NewsletterTopic, newsletterTopics } from "@balance/contracts/newsletter";
import { CheckboxField } from "../ui/checkbox-field.tsx";
import { topicNames } from "./topic-names.ts";

/** A tick for each topic of the newsletter. Stands in a fieldset. */
export function TopicTicks({
  ticked,
  className = "",
}: {
  ticked?: readonly NewsletterTopic[];
  className?: string;
}) {
  return (
    <div className={`grid gap-x-6 gap-y-3 sm:grid-cols-2 ${className}`}>
      {newsletterTopics.map((topic) => (
        <CheckboxField
          key={topic}
          name="topics"
          value={topic}
          label={topicNames[topic]}
          defaultChecked={ticked?.includes(topic)}
        />
      ))}
    </div>
  );
}
