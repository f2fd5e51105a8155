/** Made by the server for each page it shows (`newId`): the same form sent twice is answered once. */
export const FormKey = ({ value }: { value: string }) => <input type="hidden" name="formKey" value={value} />;
