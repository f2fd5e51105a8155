/** The sentences of the page on which a focal point deals with one member. English is complete; another language must be too. */
export type MemberPageWords = Record<
  | "printed"
  | "printedLead"
  | "save"
  | "saved"
  | "anew"
  | "role"
  | "roleTitle"
  | "saveRole"
  | "approve"
  | "approveLead"
  | "return"
  | "returnReason"
  | "returnHint"
  | "complete"
  | "completeLead"
  | "replace"
  | "replaceLead"
  | "replaceDeed"
  | "withdraw"
  | "withdrawLead"
  | "withdrawReason"
  | "withdrawDeed"
  | "link"
  | "linkLead"
  | "toThemAlone"
  | "showLink"
  | "sendLink"
  | "linkSent"
  | "agenda"
  | "back"
  | "returned"
  | "approved"
  | "asksAnew"
  | "confirmedBefore",
  string
> & { nowAlternate: (name: string) => string };

export const englishMemberPage: MemberPageWords = {
  printed: "As printed",
  printedLead: "This is what the list of participants, the badge and letters will say.",
  save: "Save the corrections",
  saved: "Saved.",
  returned: "The details went back to the member, with what you wrote.",
  approved: "Approved.",
  asksAnew: "Another name or position has to be approved by the host before the place is confirmed again.",
  anew: "The name or the position is another now, so the place has to be approved anew by the host.",
  nowAlternate: (name) => `There is one head of delegation: ${name} is alternate head from now on.`,
  roleTitle: "In the delegation",
  role: "Role",
  saveRole: "Save the role",
  approve: "Approve",
  approveLead: "This member has sent their details and waits for your yes.",
  confirmedBefore: "The place was confirmed before:",
  return: "Return to the member",
  returnReason: "What should be corrected",
  returnHint: "The member reads this.",
  complete: "Details are complete",
  completeLead: "The member still has to send their details. If all you see here is right, you can say so for them.",
  replace: "Somebody else comes instead",
  replaceLead: "The place, the role and the place in the order stay with your delegation.",
  replaceDeed: "Replace this member",
  withdraw: "Does not come",
  withdrawLead: "The place goes back to your delegation.",
  withdrawReason: "Reason, if you wish",
  withdrawDeed: "Give the place back",
  link: "Their own link",
  linkLead: "It opens this member’s agenda and details. Only for them: to see it is noted.",
  toThemAlone: "It opens more than this delegation’s page, so it goes to them alone.",
  showLink: "Show the link",
  sendLink: "Send it to them",
  linkSent: "The message with their link is on its way.",
  agenda: "Their agenda (PDF)",
  back: "Our delegation",
};
