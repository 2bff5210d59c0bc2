import type { Thread } from "./draft";

export const APPROVAL_THREADS: readonly Thread[] = [
  {
    on: "sql-dedupe-contacts",
    comments: [
      { by: "jon", daysAgo: 2, body: "@ops-agent are the 37 contacts with an open order among them?" },
      {
        by: "ops",
        daysAgo: 2,
        body: "No. Those are kept, and their duplicates are the ones to go. The list is in the case.",
      },
    ],
  },
  {
    on: "deploy-portal",
    comments: [
      {
        by: "priya",
        daysAgo: 1,
        body: "Support is short of two people until six. Could this wait until then?",
      },
    ],
  },
  {
    on: "email-fjord-bank",
    comments: [
      {
        by: "mara",
        daysAgo: 10,
        body: "Sent to the address **from the contract**, not to the one in their mail. @priya",
      },
    ],
  },
  {
    on: "deploy-warehouse-friday",
    comments: [{ by: "ops", daysAgo: 12, body: "Understood. I ask again once the scanner test is done." }],
  },
  {
    on: "helio-refund-brightside",
    comments: [
      {
        by: "mara",
        daysAgo: 0,
        body: "Is this the same charge as in October? Then it was refunded already.",
      },
    ],
  },
];
