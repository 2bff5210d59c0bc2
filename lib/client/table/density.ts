"use client";
import { useSyncExternalStore } from "react";
import { PersonalChoice } from "./personal-choice";

const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

const isDensity = (kept: unknown): kept is Density => DENSITIES.some((each) => each === kept);
const chosen = new PersonalChoice<Density>("density", isDensity, "comfortable");

/** In rem, since rows grow with the text. */
export const ROW_REM: Record<Density | "phone", number> = { comfortable: 2.75, compact: 2.125, phone: 4.5 };

export const keepDensityFor = (personUid: string): void => chosen.belongTo(personUid);
export const changeDensity = (density: Density): void => chosen.set(density);
export const useDensity = (): Density => useSyncExternalStore(chosen.subscribe, chosen.get, chosen.atFirst);
