import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button, Container, Heading, Label, Select, Tabs, Text, toast } from "@medusajs/ui";
import { type FormEvent, useEffect, useState } from "react";
import type { AdminMailTemplatesResponse } from "../../../../api/admin/mails/templates/route";
import { callAdmin } from "../../../call-admin";
import { templateName } from "../../../mail/template-name";
import { PatientInput } from "../../../patient-input";
import { reportFailure } from "../../../report-failure";

interface Preview {
  subject: string;
  html: string;
  text: string;
}

/** Every mail that the shop can send, with made-up data, to look at and to send to oneself. */
const MailTemplatesPage = () => {
  const [templates, setTemplates] = useState<string[]>([]);
  const [chosen, setChosen] = useState("");
  const [preview, setPreview] = useState<Preview | null>(null);

  useEffect(() => {
    callAdmin<AdminMailTemplatesResponse>("GET", "/admin/mails/templates")
      .then((answer) => {
        setTemplates(answer.templates);
        setChosen(answer.templates[0] ?? "");
      })
      .catch(reportFailure);
  }, []);

  useEffect(() => {
    if (!chosen) return;
    let isCurrent = true;
    callAdmin<Preview>("GET", `/admin/mails/templates/${chosen}`)
      .then((answer) => isCurrent && setPreview(answer))
      .catch(reportFailure);
    return () => {
      isCurrent = false;
    };
  }, [chosen]);

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-end justify-between gap-4 px-6 py-4">
        <div>
          <Heading>Mail templates</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            With made-up data. A test send goes out as it is shown here.
          </Text>
        </div>
        <Select value={chosen} onValueChange={setChosen}>
          <Select.Trigger className="w-64" aria-label="Which template">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {templates.map((template) => (
              <Select.Item key={template} value={template}>
                {templateName(template)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {preview && (
        <div className="grid gap-4 px-6 py-4">
          <Text weight="plus">Subject: {preview.subject}</Text>
          <Tabs defaultValue="html">
            <Tabs.List aria-label="Parts of the mail">
              <Tabs.Trigger value="html">As designed</Tabs.Trigger>
              <Tabs.Trigger value="text">As plain text</Tabs.Trigger>
            </Tabs.List>
            <Tabs.Content value="html" className="pt-4">
              {/* sandboxed: a template runs nothing and reaches nothing of the admin */}
              <iframe
                title={`${templateName(chosen)}, as designed`}
                srcDoc={preview.html}
                sandbox=""
                className="h-[720px] w-full rounded-md border"
              />
            </Tabs.Content>
            <Tabs.Content value="text" className="pt-4">
              <pre tabIndex={0} className="max-h-[720px] overflow-auto whitespace-pre-wrap text-sm">
                {preview.text}
              </pre>
            </Tabs.Content>
          </Tabs>
        </div>
      )}
      {chosen && <TestSend template={chosen} />}
    </Container>
  );
};

export default MailTemplatesPage;

function TestSend({ template }: { template: string }) {
  const [to, setTo] = useState("");
  const [isSending, setIsSending] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setIsSending(true);
    try {
      await callAdmin("POST", `/admin/mails/templates/${template}/test`, { to });
      toast.success(`It is on its way to ${to}.`);
    } catch (error) {
      reportFailure(error);
    } finally {
      setIsSending(false);
    }
  };

  return (
    <form onSubmit={(event) => void send(event)} className="flex flex-wrap items-end gap-3 px-6 py-4">
      <div className="grid gap-1">
        <Label htmlFor="test-address">Send a test to</Label>
        <PatientInput
          id="test-address"
          type="email"
          autoComplete="email"
          required
          className="w-72"
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <Button type="submit" variant="secondary" isLoading={isSending}>
        Send test
      </Button>
    </form>
  );
}

export const config = defineRouteConfig({ label: "Templates" });
