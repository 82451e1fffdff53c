import type { z } from "zod";
import { goodsLots, goodsTitle, type parcelProps, type ParcelSentences } from "../parcel-props.ts";
import { MailPage } from "./mail-page.tsx";
import { ButtonLink, Heading, Paragraph, QuietParagraph, Title } from "./mail-text.tsx";

type ParcelMailProps = z.infer<typeof parcelProps> & {
  subject: string;
  sentences: ParcelSentences;
};

/** The page of both mails about a parcel. */
export function ParcelMail({ subject, sentences, trader, order_url, goods }: ParcelMailProps) {
  return (
    <MailPage title={subject} preview={sentences.paragraphs[0]!} trader={trader}>
      <Title>{sentences.title}</Title>
      {sentences.paragraphs.map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
      <Heading>What is in it</Heading>
      {goods.map((one, index) => (
        <Paragraph key={index}>
          {goodsTitle(one)}
          {one.lots.length > 0 && (
            <>
              <br />
              {goodsLots(one)}
            </>
          )}
        </Paragraph>
      ))}
      <ButtonLink href={order_url}>See your order</ButtonLink>
      <QuietParagraph>{sentences.after}</QuietParagraph>
    </MailPage>
  );
}
