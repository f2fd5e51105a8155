import { paths } from "~/paths";

/** Beside a name that says the same: nothing for whoever cannot see it. Null where the list shows none. */
export const Flag = ({ code }: { code: string | null }) =>
  code === null ? null : (
    <img
      src={paths.flag(code)}
      alt=""
      width={21}
      height={14}
      loading="lazy"
      className="me-2 mt-[0.2em] inline-block h-3.5 w-[21px] shrink-0 border border-line align-[-0.1em]"
    />
  );
