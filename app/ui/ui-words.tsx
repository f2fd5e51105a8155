import { createContext, useContext } from "react";

/** The few words the furniture itself says. A page in another language provides its own; English is complete. */
export type UiWords = {
  skipToContent: string;
  menu: string;
  mainMenu: string;
  topBar: string;
  languages: string;
  required: string;
  optional: string;
  errorsHeading: string;
  errorPrefix: string;
  choose: string;
  showChoices: string;
  noMatch: string;
  more: string;
  copy: string;
  copied: string;
  pages: string;
  previous: string;
  next: string;
  pageOf: (page: number, pages: number) => string;
  days: string;
  until: string;
  at: string;
};

export const englishUiWords: UiWords = {
  skipToContent: "Skip to the content",
  menu: "Menu",
  mainMenu: "Main menu",
  topBar: "Find, and your account",
  languages: "Languages",
  required: "required",
  optional: "optional",
  errorsHeading: "Please check these points. What you typed is kept.",
  errorPrefix: "Error:",
  choose: "Choose",
  showChoices: "Show the choices",
  noMatch: "Nothing matches. Try fewer letters.",
  more: "More",
  copy: "Copy",
  copied: "Copied",
  pages: "Pages",
  previous: "Previous",
  next: "Next",
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  days: "Days",
  until: "to",
  at: "at",
};

const Words = createContext(englishUiWords);

export const UiWordsProvider = Words.Provider;

export const useUiWords = () => useContext(Words);
