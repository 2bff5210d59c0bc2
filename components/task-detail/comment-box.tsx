"use client";
import { useEffect } from "react";
import { useKeyed } from "@/lib/client/shortcuts/use-keyed";
import { t } from "@/lib/client/words/t";
import { CommentForm } from "./comment-form";

type Props = {
  text: string;
  organizationUid: string;
  isBusy: boolean;
  takesFocus: boolean;
  onType: (text: string) => void;
  onSend: () => void;
};

/** The box at the end of the timeline, where `c` leads. */
export function CommentBox({ takesFocus, ...form }: Props) {
  const keyed = useKeyed<HTMLTextAreaElement>("comment", "focus");
  const { ref } = keyed;
  useEffect(() => {
    if (takesFocus) ref.current?.focus();
  }, [takesFocus, ref]);
  return <CommentForm label={t("Write a comment")} keyed={keyed} {...form} />;
}
