import type { ReactNode } from "react";
import { paths } from "~/paths";
import { ButtonLink } from "~/ui/button";
import { HostColour } from "~/ui/frame/host-colour";
import { PublicFrame } from "~/ui/frame/public-frame";
import { SiteFooter } from "~/ui/frame/site-footer";
import { type LanguageLink, LanguageLinks, SiteHeader } from "~/ui/frame/site-header";
import { useNonce } from "~/ui/nonce";
import { Notice } from "~/ui/notice";
import { UiWordsProvider, uiWords } from "~/ui/ui-words";
import { publicWords } from "./public-words";

/** What every public page of an event shows around its own matter, ready to print. */
export type EventFrameData = {
  address: string;
  title: string;
  shortTitle: string;
  hostName: string;
  crest: string | undefined;
  colour: string;
  mail: string;
  phone: string;
  language: string;
  chosen: string;
  rehearsal: boolean;
  cancelled: boolean;
  archived: boolean;
  /** Search engines are asked to leave it alone. */
  unlisted: boolean;
  mayRegister: boolean;
  over: boolean;
  /** Which version of the programme these pages show; empty before there is one. */
  version: string;
  /** Where the host shows what changed from version to version. */
  changes: string | null;
  links: { label: string; href: string; current: boolean }[];
  languages: LanguageLink[];
};

/** Header with the host's crest and colour, the pages of the event, and the secretariat at the foot. */
export function EventFrame({ frame, hero, children }: { frame: EventFrameData; hero?: ReactNode; children: ReactNode }) {
  const words = publicWords(frame.language);
  const nonce = useNonce();
  const register = frame.mayRegister && (
    <ButtonLink href={paths.register(frame.address) + frame.chosen} small>
      {words.register}
    </ButtonLink>
  );
  return (
    <UiWordsProvider value={uiWords(frame.language)}>
      <HostColour colour={frame.colour} nonce={nonce} />
      <PublicFrame
        hero={hero}
        header={
          <SiteHeader
            name={frame.hostName}
            homeHref={paths.event(frame.address) + frame.chosen}
            crest={frame.crest}
            links={frame.links}
            languages={frame.languages.length > 1 && <LanguageLinks languages={frame.languages} />}
            action={register}
          />
        }
        footer={
          <SiteFooter
            heading={`${words.secretariat}, ${frame.shortTitle}`}
            mail={frame.mail}
            phone={frame.phone}
            lines={[frame.hostName, ...(frame.version ? [frame.version] : [])]}
            links={[
              ...(frame.changes ? [{ href: frame.changes, label: words.changes }] : []),
              { href: paths.lostLink(frame.address), label: words.lostLink },
              { href: paths.front(), label: words.allEvents },
            ]}
          />
        }
      >
        {frame.rehearsal && <Standing tone="brass">{words.rehearsal}</Standing>}
        {frame.cancelled && <Standing tone="bad">{words.cancelled}</Standing>}
        {frame.archived && !frame.cancelled && <Standing tone="info">{words.archived}</Standing>}
        {children}
      </PublicFrame>
    </UiWordsProvider>
  );
}

const Standing = ({ tone, children }: { tone: "brass" | "bad" | "info"; children: ReactNode }) => (
  <div className="pt-6">
    <Notice tone={tone}>{children}</Notice>
  </div>
);
