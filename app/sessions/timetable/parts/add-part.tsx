type AddPartProps = {
  /** The item's title. */
  to: string;
  /** Empty for one that is not saved yet. */
  id: string;
  onAdd: () => void;
};

/** Below the link to an item; without scripts it saves the table and comes back with the part to fill in. */
export const AddPart = ({ to, id, onAdd }: AddPartProps) => (
  <>
    <button {...said(to)} type="button" onClick={onAdd} className={`noscript:hidden ${shape}`}>
      + Part
    </button>
    {id && (
      <noscript>
        <button {...said(to)} type="submit" name="part" value={id} className={shape}>
          + Part
        </button>
      </noscript>
    )}
  </>
);

/** First in its form, so that Enter in a box means to save and not to add the first part. */
export const SavesByEnter = () => (
  <noscript>
    <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
      Save
    </button>
  </noscript>
);

const said = (to: string) => ({ "aria-label": `Add a part to ${to}`, title: "A speech, a discussion, questions" });

const shape = "ms-auto block h-6 text-xs whitespace-nowrap text-ink-3 hover:text-link max-md:ms-0";
