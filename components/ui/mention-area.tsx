"use client";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { handlesQuery } from "@/lib/client/mentions/handle-queries";
import { type BegunMention, completed, mentionAt, suggestionsFor } from "@/lib/client/mentions/mention-at";
import type { MemberView } from "@/lib/contracts/desk/objects";
import { SuggestionList } from "./suggestion-list";

type Props = Omit<React.ComponentProps<"textarea">, "onChange" | "value" | "ref"> & {
  value: string;
  onType: (text: string) => void;
  /** Whose people and agents can be mentioned. */
  organizationUid: string;
  ref?: RefObject<HTMLTextAreaElement | null>;
};

const NONE: readonly MemberView[] = [];

/** Who could be meant by the mention that is being written, and which of them is marked. */
function useSuggestions(organizationUid: string) {
  const [begun, setBegun] = useState<BegunMention | null>(null);
  const [marked, setMarked] = useState(0);
  const { data: people = NONE } = useQuery({ ...handlesQuery(organizationUid), enabled: begun !== null });
  const found = begun ? suggestionsFor(people, begun.written) : NONE;
  return {
    begun,
    found,
    marked: Math.min(marked, found.length - 1),
    mark: (place: number) => setMarked((place + found.length) % found.length),
    begin: (mention: BegunMention | null) => {
      setBegun(mention);
      setMarked(0);
    },
  };
}

/** A text area in which `@` opens a list of everybody who can be mentioned. */
export function MentionArea({ value, onType, organizationUid, ref, onKeyDown, onBlur, ...rest }: Props) {
  const ownRef = useRef<HTMLTextAreaElement>(null);
  const self = ref ?? ownRef;
  const listId = useId();
  const { begun, found, marked, mark, begin } = useSuggestions(organizationUid);
  const isOpen = found.length > 0;
  const caret = useCaret(self);
  const choose = (place: number) => {
    const one = found[place];
    if (!begun || !one) return;
    const next = completed(value, begun, one.handle);
    caret.put(next.caret);
    onType(next.text);
    begin(null);
  };
  const acts = {
    choose: () => choose(marked),
    step: (by: number) => mark(marked + by),
    close: () => begin(null),
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isOpen && !hasModifier(event) && actOn(event.key, acts)) event.preventDefault();
    else onKeyDown?.(event);
  };
  return (
    <div className="relative">
      <textarea
        {...rest}
        ref={self}
        value={value}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${marked}` : undefined}
        onChange={({ target }) => {
          onType(target.value);
          begin(mentionAt(target.value, target.selectionEnd));
        }}
        onKeyDown={press}
        onBlur={(event) => {
          begin(null);
          onBlur?.(event);
        }}
      />
      <SuggestionList id={listId} found={found} marked={marked} onChoose={choose} />
    </div>
  );
}

type Acts = { choose: () => void; step: (by: number) => void; close: () => void };

/** What a key does while the list is open; false where it does nothing with it. */
function actOn(key: string, { choose, step, close }: Acts): boolean {
  if (key === "ArrowDown") step(1);
  else if (key === "ArrowUp") step(-1);
  else if (key === "Enter" || key === "Tab") choose();
  else if (key === "Escape") close();
  else return false;
  return true;
}

const hasModifier = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.nativeEvent.isComposing;

/** A text that is set by program takes the caret to its end; this puts it where it belongs. */
function useCaret(self: RefObject<HTMLTextAreaElement | null>) {
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    self.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = undefined;
  });
  return {
    put: (place: number) => {
      wanted.current = place;
    },
  };
}
