/** Points at a list that opens. */
export const ChevronDown = () => (
  <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4" fill="none" stroke="currentColor" strokeWidth="1.75">
    <path d="m3.5 6 4.5 4.5L12.5 6" />
  </svg>
);
