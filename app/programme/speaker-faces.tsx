import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Avatar } from "~/ui/avatar";
import { classes } from "~/ui/classes";
import { initialsOf } from "./printed-item";

export type Face = { code: string; name: string; position: string; organisation: string; photo: string | null };

type SpeakerFacesProps = { faces: Face[]; event: string; chosen: string; level?: 2 | 3 };

/** Who speaks, each beside their face; three abreast on a page of their own. */
export function SpeakerFaces({ faces, event, chosen, level = 2 }: SpeakerFacesProps) {
  const Heading = `h${level}` as const;
  return (
    <ul className={classes("grid gap-x-8 gap-y-6 sm:grid-cols-2", level === 2 && "lg:grid-cols-3")}>
      {faces.map(({ code, name, position, organisation, photo }) => (
        <li key={code} className="flex min-w-0 gap-4 border-t border-line pt-5">
          <Avatar initials={initialsOf(name)} photo={photo ?? undefined} size="medium" />
          <div className="min-w-0">
            <Heading className="text-lg leading-tight">
              <Anchor href={paths.speaker(event, code) + chosen} className="text-ink no-underline hover:underline">
                <bdi>{name}</bdi>
              </Anchor>
            </Heading>
            <p className="mt-1 text-sm text-ink-2">{position}</p>
            <p className="text-sm text-ink-3">{organisation}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
