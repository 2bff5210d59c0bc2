"use client";
import { THEMES, type Theme } from "@/lib/client/theme/theme";
import { chooseTheme, useTheme } from "@/lib/client/theme/use-theme";
import { t } from "@/lib/client/words/t";
import { FormRow } from "../form-row";

const WORDS: Record<Theme, string> = {
  system: t("As the system has it"),
  light: t("Light"),
  dark: t("Dark"),
};

/** Light or dark, in this browser. */
export function ThemeChoice() {
  const chosen = useTheme();
  return (
    <FormRow isGroup label={t("Theme")}>
      {() =>
        THEMES.map((theme) => (
          <label key={theme} className="flex min-h-8 w-fit items-center gap-2 max-md:min-h-11">
            <input
              type="radio"
              name="theme"
              checked={theme === chosen}
              onChange={() => chooseTheme(theme)}
              className="size-4 accent-accent"
            />
            {WORDS[theme]}
          </label>
        ))
      }
    </FormRow>
  );
}
