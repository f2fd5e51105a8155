import { englishLineWords, type LineWords } from "~/people/line-form";
import type { AvailabilityLabels } from "./availability/availability-fields";
import type { AvailabilityWords } from "./availability/availability-form";
import type { ProfileRefusal } from "./change-profile.server";
import type { PhotoRefusal } from "./keep-photo.server";
import type { Missing } from "./speaker";

/** What speakers read on their own pages; English is complete. */
export type SpeakerWords = {
  panels: { title: string; none: string; with: string; order: string; onPublicPage: string };
  missing: (what: Missing[]) => string;
  complete: string;
  editPage: string;
  page: {
    title: string;
    lead: string;
    saved: string;
    position: string;
    organisation: string;
    asPrinted: string;
    bio: string;
    bioHint: string;
    save: string;
    preview: string;
    asSeen: string;
    asSeenBefore: string;
    noBio: string;
    changePhoto: string;
  };
  availability: AvailabilityLabels &
    AvailabilityWords & { title: string; lead: string; link: string; save: string; saved: string; back: string };
  photo: { title: string; lead: string; choose: string; hint: string; save: string; remove: string; back: string };
  refusals: Record<ProfileRefusal, string>;
  pictures: Record<PhotoRefusal, string>;
  lines: LineWords;
};

const missingNames: Record<Missing, string> = { position: "your position", bio: "a few words about you", photo: "a photo" };

const english: SpeakerWords = {
  panels: {
    title: "My panels",
    none: "Your sessions appear here as soon as the programme is published.",
    with: "With you",
    order: "Running order",
    onPublicPage: "On the public page",
  },
  missing: (what) => `Your page still lacks ${new Intl.ListFormat("en-GB").format(what.map((each) => missingNames[each]))}.`,
  complete: "Your page is complete. Thank you.",
  editPage: "Edit my page",
  page: {
    title: "My page",
    lead: "This is what the public reads about you. It can be changed at any time.",
    saved: "Saved. Your words are on the public page now; another position or organisation follows with the programme’s next version.",
    position: "Position",
    organisation: "Organisation",
    asPrinted: "As it stands in the programme. A change is printed with the programme’s next version.",
    bio: "About you",
    bioHint: "A few sentences, in plain text. An empty line begins a new paragraph.",
    save: "Save my page",
    preview: "Show me first",
    asSeen: "As the public sees it",
    asSeenBefore: "As the public would see it. Nothing is saved yet.",
    noBio: "Nothing is written here yet.",
    changePhoto: "Change the photo",
  },
  availability: {
    title: "When I can come",
    lead: "Name the times at which you cannot come; or those at which you can, if there are few. Without times a row means the whole day.",
    link: "When I can come",
    save: "Save these times",
    saved: "Saved. The secretariat sees it while planning; it is not public.",
    back: "Back to my page",
    can: "I can only come",
    cannot: "I cannot come",
    kind: "What it means",
    date: "Day",
    noDay: "Choose a day",
    starts: "From",
    ends: "Until",
    noDate: "Choose a day.",
    noTime: "Give a time such as 08:45.",
    backwards: "The end lies before the start.",
  },
  photo: {
    title: "My photo",
    lead: "It is shown beside your name in the programme. What the camera wrote into the file, place and time included, is taken out.",
    choose: "Choose a photo",
    hint: "JPEG, PNG or WebP, at most 6 MB. It is cut to a square around its middle.",
    save: "Show this photo",
    remove: "Take the photo off",
    back: "Back to my page",
  },
  refusals: {
    "no-such-speaker": "You are not in this programme any more. The secretariat can tell you more.",
    "changed-since":
      "Your page was changed in the meantime. What you typed is kept below: please look at the page again and save once more.",
  },
  pictures: {
    "none-chosen": "Please choose a photo.",
    "not-a-picture": "This is no JPEG, PNG or WebP picture. Please choose another file.",
    "too-many-pixels": "This picture is too large: at most 25 million pixels, such as 5,000 by 5,000.",
    unreadable: "This picture cannot be read. It may be damaged: please save it anew and try again.",
  },
  lines: englishLineWords,
};

const catalogues: Record<string, SpeakerWords> = { en: english };

export const speakerWords = (language: string): SpeakerWords => catalogues[language] ?? english;
