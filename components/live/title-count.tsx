"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { titleSwitch, useKeptSwitch } from "@/lib/client/live/kept-switch";
import type { Me } from "@/lib/client/person/person";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { NO_FILTER } from "@/lib/client/url-state/task-search";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { NEEDS_DECISION } from "@/lib/client/url-state/views";
import { numberWords, t } from "@/lib/client/words/t";

const EVERYTHING = { ...NO_FILTER, sort: null, task: null };

/** `(3) Needs decision · Countersign` in the title of the page, if the person wants that. */
export function TitleCount({ me }: { me: Me }) {
  const isOn = useKeptSwitch(titleSwitch);
  const [{ organization_uid }] = useTaskFilter();
  const search = { ...EVERYTHING, ...NEEDS_DECISION.search, organization_uid };
  const { data: count = 0 } = useQuery({
    ...taskQueries.count(search),
    enabled: isOn && me.organizations.length > 0,
  });
  const title =
    isOn && count > 0 ? t("({number}) Needs decision · Countersign", { number: numberWords(count) }) : null;
  useEffect(() => (title === null ? undefined : keepTitle(title)), [title]);
  return null;
}

/** Pages give themselves a title as they come, so this one is put back each time. @returns what ends it. */
function keepTitle(title: string): () => void {
  let own = document.title;
  const put = () => {
    if (document.title === title) return;
    own = document.title;
    document.title = title;
  };
  put();
  const observer = new MutationObserver(put);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  return () => {
    observer.disconnect();
    document.title = own;
  };
}
