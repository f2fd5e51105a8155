import { classes } from "./classes";

type AvatarProps = { initials: string; photo?: string; size?: "small" | "medium" | "large" };

/** A face beside a name. It says nothing the name does not, so screen readers pass over it. */
export function Avatar({ initials, photo, size = "small" }: AvatarProps) {
  if (photo)
    return (
      <img
        src={photo}
        alt=""
        loading="lazy"
        decoding="async"
        className={classes("shrink-0 rounded-full bg-wash-2 object-cover", sizes[size])}
      />
    );
  return (
    <span
      aria-hidden="true"
      className={classes("grid shrink-0 place-items-center rounded-full bg-wash-2 font-semibold text-ink-2", sizes[size])}
    >
      {initials}
    </span>
  );
}

const sizes = { small: "size-9 text-2xs", medium: "size-14 text-base", large: "size-28 text-3xl" };
