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
  readingOnly: string;
  notSaved: string;
  notSavedRefused: string;
  notSavedUnreachable: string;
  close: string;
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
  readingOnly: "Plenary can only be read at the moment; nothing can be saved.",
  notSaved: "This is not saved.",
  notSavedRefused: "Nothing can be saved just now. What you typed is still here: please send it again in a few minutes.",
  notSavedUnreachable: "Plenary did not answer. What you typed is still here: please send it again once you are connected.",
  close: "Close",
};

const traditionalChineseUiWords: UiWords = {
  skipToContent: "跳到主要內容",
  menu: "選單",
  mainMenu: "主選單",
  topBar: "搜尋及你的帳戶",
  languages: "語言",
  required: "必填",
  optional: "選填",
  errorsHeading: "請檢查以下各點。你輸入的內容已經保留。",
  errorPrefix: "錯誤：",
  choose: "請選擇",
  showChoices: "顯示選項",
  noMatch: "沒有符合的選項，請減少字詞。",
  more: "更多",
  copy: "複製",
  copied: "已複製",
  pages: "頁",
  previous: "上一頁",
  next: "下一頁",
  pageOf: (page, pages) => `第 ${page} 頁，共 ${pages} 頁`,
  days: "日期",
  until: "至",
  at: "於",
  readingOnly: "Plenary 目前只供閱讀，無法儲存任何內容。",
  notSaved: "尚未儲存。",
  notSavedRefused: "目前無法儲存。你輸入的內容仍然保留，請於數分鐘後再次提交。",
  notSavedUnreachable: "Plenary 沒有回應。你輸入的內容仍然保留，請於連線恢復後再次提交。",
  close: "關閉",
};

const catalogue: Record<string, UiWords> = { en: englishUiWords, "zh-Hant": traditionalChineseUiWords };

/** By language; English where there are none. */
export const uiWords = (language: string): UiWords => catalogue[language] ?? englishUiWords;

const Words = createContext(englishUiWords);

export const UiWordsProvider = Words.Provider;

export const useUiWords = () => useContext(Words);
