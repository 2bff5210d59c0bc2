"use client";
import { Switch } from "@/components/ui/switch";
import { switchSingleKeys, useSingleKeys } from "@/lib/client/shortcuts/single-keys";
import { t } from "@/lib/client/words/t";

/** Keys of one letter get in the way of those who speak to their computer, or who hit keys by accident. */
export const SingleKeysSwitch = () => (
  <Switch
    label={t("Single-key shortcuts")}
    isOn={useSingleKeys()}
    onChange={switchSingleKeys}
    className="max-md:hidden"
  />
);
