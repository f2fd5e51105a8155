import type { ReactNode } from "react";
import { deviceWords } from "~/people/device/device-words";
import { HostColour } from "~/ui/frame/host-colour";
import { PersonalFrame, PersonalHeader } from "~/ui/frame/personal-header";
import { SiteFooter } from "~/ui/frame/site-footer";
import { useNonce } from "~/ui/nonce";
import { Notice } from "~/ui/notice";
import { Tabs } from "~/ui/tabs";
import { agendaWords } from "../agenda-words";
import type { PersonalFrameData } from "./personal-frame-data";

type Props = { frame: PersonalFrameData; title: string; note?: ReactNode; actions?: ReactNode; wide?: boolean; children: ReactNode };

/** Every page behind a personal link: where the person stands, their hats as tabs, the secretariat at the foot. */
export function MyFrame({ frame, title, note, actions, wide, children }: Props) {
  const words = agendaWords(frame.language);
  const { standing, secretariat } = frame;
  const nonce = useNonce();
  return (
    <>
      <HostColour colour={frame.colour} nonce={nonce} />
      <PersonalFrame
        wide={wide}
        header={
          <>
            <PersonalHeader
              eventLine={frame.eventLine}
              title={title}
              wide={wide}
              crest={frame.crest}
              note={note === standing.more ? undefined : note}
              state={
                <>
                  <b>{standing.word}</b>
                  {standing.more && ` · ${standing.more}`}
                </>
              }
            />
            {actions}
          </>
        }
        footer={
          // Set off from the secretariat's contact, whose it is not.
          <SiteFooter
            {...secretariat}
            lines={[
              <span key="reader" className="mt-3 block wrap-anywhere">
                {words.pageFor(frame.name)}
              </span>,
            ]}
          />
        }
      >
        {frame.events.length > 0 && <Tabs label={words.page.otherEvents} tabs={frame.events} />}
        {frame.tabs.length > 0 && <Tabs label={words.tabsLabel} tabs={frame.tabs} />}
        <div className="grid gap-4 pt-4 empty:hidden">
          {frame.pressAgain && <Notice tone="warn">{deviceWords(frame.language).pressAgain}</Notice>}
          {frame.rehearsal && <Notice tone="brass">{words.page.rehearsal}</Notice>}
          {frame.cancelled && <Notice tone="bad">{words.eventCancelled}</Notice>}
          {frame.over && !frame.cancelled && <Notice>{words.page.over}</Notice>}
        </div>
        {children}
      </PersonalFrame>
    </>
  );
}
