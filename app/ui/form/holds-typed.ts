type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether a box of a form that would be sent says something else than when it was drawn. */
export const holdsTyped = (page: ParentNode = document): boolean =>
  [...page.querySelectorAll<Box>('form[method="post"] :is(input, textarea, select)')].some(isTyped);

function isTyped(box: Box): boolean {
  if (box instanceof HTMLSelectElement) {
    const drawn = [...box.options].find((option) => option.defaultSelected) ?? box.options[0];
    return box.value !== (drawn?.value ?? "");
  }
  if (box instanceof HTMLInputElement && (box.type === "checkbox" || box.type === "radio")) return box.checked !== box.defaultChecked;
  return box.value !== box.defaultValue;
}

/** Where keys write: there Ctrl+Z belongs to the browser. */
export const isTextBox = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])"));
