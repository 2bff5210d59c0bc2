"use client";
import { useId, useState } from "react";
import { FIELD } from "@/components/ui/field-look";
import type { Args } from "@/lib/client/arguments/fields";
import { countValues, holds } from "@/lib/client/arguments/json-search";
import { t } from "@/lib/client/words/t";
import { JsonChildren } from "./json-node";

/** From so many values on there is a search; from so many on only the first level is open. */
const MANY = 12;
const VERY_MANY = 1500;

/** Arguments of any shape, key by key, to be searched where there are many. */
export function JsonTree({ value }: { value: Args }) {
  const [searched, setSearched] = useState("");
  const resultId = useId();
  const count = countValues(value, VERY_MANY);
  const isFound = searched === "" || holds(value, searched);
  if (Object.keys(value).length === 0) return <p className="text-muted">{t("No arguments")}</p>;
  return (
    <div className="flex flex-col gap-1">
      {count > MANY && (
        <input
          type="search"
          aria-label={t("Search the arguments")}
          placeholder={t("Search the arguments")}
          aria-describedby={resultId}
          value={searched}
          onChange={(event) => setSearched(event.target.value)}
          className={`${FIELD} h-8`}
        />
      )}
      <p id={resultId} role="status" className={isFound ? "sr-only" : "text-muted"}>
        {isFound ? "" : t("Nothing here has these letters.")}
      </p>
      {isFound && (
        <JsonChildren
          // A search opens what it finds; without one, it is as at first.
          key={searched === "" ? "all" : "found"}
          value={value}
          path=""
          look={{ searched, isOpen: count < VERY_MANY || searched !== "" }}
        />
      )}
    </div>
  );
}
