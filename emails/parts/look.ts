import type { CSSProperties } from "react";

/** Mail readers know neither our style sheet nor our fonts: plain values, inline. */
export const ink = "#14203a";
export const ink2 = "#46506a";
export const ink3 = "#5d667d";
export const navy = "#14284b";
export const gilt = "#d8b45f";
export const line = "#dfe2ea";
export const sans = "Arial, Helvetica, 'Segoe UI', 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans', sans-serif";
export const serif = "Georgia, 'Times New Roman', 'Songti TC', 'PMingLiU', serif";

export const paragraph: CSSProperties = { margin: "0 0 16px", fontSize: "15px", lineHeight: "23px", color: ink };
export const small: CSSProperties = { margin: "0 0 8px", fontSize: "13px", lineHeight: "20px", color: ink2 };

/** Where a reader honours it, the letter follows the darkness of the screen; `!important` outbids the inline values. */
export const darkness = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .ground { background: #0e1422 !important; }
    .sheet { background: #161e30 !important; border-color: #2c3a58 !important; }
    .words, .words p, .words td, .words h2, .words strong { color: #e8ecf4 !important; }
    .faint, .words .faint { color: #aab4c8 !important; }
    .words td, .words hr { border-color: #2c3a58 !important; }
    .words a { color: #a9c4f5 !important; }
    .words a.button { color: #14203a !important; background: #d8b45f !important; }
  }
  @media (max-width: 480px) {
    .ground { padding: 0 !important; }
    .sheet { border-left: 0 !important; border-right: 0 !important; }
    .words { padding: 20px 18px !important; }
    .head { padding: 18px !important; }
    .time { width: 92px !important; }
  }
`;
