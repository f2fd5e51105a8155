import { useFetcher, useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { Progress } from "~/ui/progress";

/** While a long list is being added: asks the page's loader twice a second how far it has come. */
export function PasteProgress({ formKey, total }: { formKey: string; total: number }) {
  const { data, load } = useFetcher<{ progress: number | null }>();
  const { pathname } = useLocation();
  useEffect(() => {
    const timer = setInterval(() => load(`${pathname}?progress=${encodeURIComponent(formKey)}`), 500);
    return () => clearInterval(timer);
  }, [pathname, formKey, load]);
  const done = data?.progress ?? 0;
  return <Progress label="Adding them" done={done} total={total} note={`${done.toLocaleString("en")} of ${total.toLocaleString("en")}`} />;
}
