/** The migrations that this program needs; a test holds the list against the folder. */
export const MIGRATIONS = ["20261121000000_init"] as const;
