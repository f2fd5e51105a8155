import { Avatar } from "~/ui/avatar";

type Props = { name: string; initials: string; photo?: string; position: string; organisation: string; bio: string; nothing?: string };

/** A speaker as the public reads them. */
export function PublicProfile({ name, initials, photo, position, organisation, bio, nothing }: Props) {
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-4">
      <Avatar initials={initials} photo={photo} size="large" />
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-serif text-2xl font-semibold">{name}</p>
        <p className="mt-1 text-ink-2">{[position, organisation].filter(Boolean).join(" · ")}</p>
        {bio ? <p className="mt-4 whitespace-pre-line">{bio}</p> : nothing && <p className="mt-4 text-ink-3">{nothing}</p>}
      </div>
    </div>
  );
}
