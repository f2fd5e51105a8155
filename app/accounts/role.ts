export const roles = ["owner", "organiser", "programme-editor", "registrar", "desk", "viewer"] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  owner: "Owner",
  organiser: "Organiser",
  "programme-editor": "Programme editor",
  registrar: "Registrar",
  desk: "Desk",
  viewer: "Viewer",
};

/** What a role lets one do, in the words of the deeds. `view` is every role's. */
export const permissions = ["view", "edit-programme", "edit-people", "edit-event", "send", "manage-team"] as const;
export type Permission = (typeof permissions)[number];

const granted: Record<Role, readonly Permission[]> = {
  owner: ["view", "edit-programme", "edit-people", "edit-event", "send", "manage-team"],
  organiser: ["view", "edit-programme", "edit-people", "edit-event", "send"],
  "programme-editor": ["view", "edit-programme"],
  registrar: ["view", "edit-people", "send"],
  desk: ["view"],
  viewer: ["view"],
};

export const may = (role: Role, permission: Permission) => granted[role].includes(permission);

/** Answers of the sensitive class (diet, access needs) are for those who must act on them. */
export const maySeeNeeds = (role: Role) => may(role, "edit-people") || role === "desk";
