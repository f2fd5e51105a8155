export type PeopleGroupTable = {
  id: string;
  event_id: string;
  name: string;
  sort_key: string;
  created_at: string;
};

export type PeopleGroupMemberTable = {
  event_id: string;
  group_id: string;
  registration_id: string;
};
