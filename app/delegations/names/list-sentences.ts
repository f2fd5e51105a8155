import type { ListRefusal } from "./keep-lists.server";
import type { SaveRefusal } from "./save-names.server";

export const listRefusals: Record<ListRefusal | SaveRefusal, string> = {
  "no-such-list": "There is no such list any more. Please choose another.",
  "name-taken": "There is a list of this name already.",
  "in-use": "Events use this list. Choose another for them first.",
  "changed-since":
    "A colleague saved this list in the meantime. What you typed is kept; theirs stands below each box that differs. Save again to put yours in its place.",
  nameless: "Give the name too: in this language there is no first one.",
};
