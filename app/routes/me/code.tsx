import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { newToken } from "~/accounts/sign-in/sign-in-token.server";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requirePersonPage } from "~/http/person-page.server";
import { readCookie, setCookie } from "~/http/sign-in-cookie.server";
import { paths } from "~/paths";
import { deviceWords } from "~/people/device/device-words";
import { askForDeviceCode, findOpenAsk, proveDevice } from "~/people/device/prove-device.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${deviceWords(data.language).title} · ${data.frame.shortTitle}` },
];

export const loader = door(requirePersonPage, async ({ person, frame, language, rightToLeft, reads, request, house, now }) => {
  const ask = await findOpenAsk(reads, person, readCookie(request, "device", house.configuration), now);
  return { frame, language, rightToLeft, asked: ask !== undefined };
});

const aYear = 365 * 24 * 60 * 60;
const codeForm = z.object({ deed: z.enum(["send", "enter"]), code: z.string().max(100).optional().default("") });

export const action = formDoor(requirePersonPage, async ({ person, event, language, write, form, request, house, url, now }) => {
  const say = deviceWords(language);
  const { configuration } = house;
  const { deed, code } = await form(codeForm);
  const carried = readCookie(request, "device", configuration);
  if (deed === "send") {
    const token = carried ?? newToken();
    const asked = await write((tx) => askForDeviceCode(tx, person, event, token, now));
    if (!asked.ok) return refuse(say.tooOften);
    const cookie = setCookie("device", token, configuration, aYear);
    return redirectTo(url.pathname + url.search, { "Set-Cookie": cookie });
  }
  if (code.trim() === "") return refuse(say.missing, "code");
  const { right } = await write(async (tx) => ({
    ok: true,
    right: await proveDevice(tx, person, event, { token: carried, code, secret: configuration.secret }, now),
  }));
  if (!right) return refuse(say.wrong, "code");
  const own = paths.me(person.link);
  const to = url.searchParams.get("to") ?? "";
  return redirectTo(to.startsWith(`${own}/`) ? to : paths.me(person.link, event.address));
});

export default function DeviceCode() {
  const { frame, language, asked } = useLoaderData<typeof loader>();
  const say = deviceWords(language);
  const [form, fields] = useForm<Record<string, string>>({ id: "code", lastResult: useActionData<typeof action>() });
  return (
    <MyFrame frame={frame} title={say.title}>
      <div className="grid gap-5 pt-4">
        <p className="max-w-prose text-ink-2">{say.why}</p>
        {asked && <Notice tone="ok">{say.sent}</Notice>}
        <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-5">
          <ErrorSummary errors={errorsOf(form)} />
          {asked && (
            <FormFields>
              <TextField
                label={say.code}
                hint={say.codeHint}
                inputMode="numeric"
                autoComplete="one-time-code"
                narrow
                {...fieldProps(fields.code!)}
              />
            </FormFields>
          )}
          {asked ? (
            <FormActions>
              <Button look="primary" name="deed" value="enter">
                {say.enter}
              </Button>
              <Button look="quiet" name="deed" value="send">
                {say.again}
              </Button>
            </FormActions>
          ) : (
            <Button look="primary" name="deed" value="send">
              {say.send}
            </Button>
          )}
        </Form>
      </div>
    </MyFrame>
  );
}
