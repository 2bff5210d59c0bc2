import { text } from "../text";
import type { Thread } from "./draft";

export const TASK_THREADS: readonly Thread[] = [
  {
    on: "call-acme",
    comments: [
      {
        by: "collections",
        daysAgo: 1,
        body: text`
          Dana Whitfield answers mails within the hour **before 11:00** and hardly ever after. The purchase order is on
          page 2 of their confirmation.`,
      },
      {
        by: "mara",
        daysAgo: 0,
        body: "Tried twice, her line is busy. @jon, can you take it at two if I don't get through?",
      },
      { by: "jon", daysAgo: 0, body: "I can. Ping me." },
    ],
  },
  {
    on: "bluefin-collections",
    comments: [
      {
        by: "collections",
        daysAgo: 6,
        body: text`
          The three reminders are in the file:

          | Reminder | Sent | Answer |
          | --- | --- | --- |
          | first | by mail | none |
          | second | by mail | “in process” |
          | final notice | by registered letter | none |

          @jon, the delivery note is signed with initials only. The partner may ask whose they are.`,
      },
      {
        by: "jon",
        daysAgo: 5,
        body: "They are the night porter's. I have his full name from the tour sheet.",
      },
    ],
  },
  {
    on: "bluefin-mandate",
    comments: [
      {
        by: "mara",
        daysAgo: 2,
        body: "The form they sent is of last year, without the clause on costs. Asked for the new one.",
      },
    ],
  },
  {
    on: "granite-thursday",
    comments: [
      {
        by: "priya",
        daysAgo: 2,
        body: "Nothing on the account yet. @collections-agent please look again after the evening run.",
      },
      {
        by: "collections",
        daysAgo: 1,
        body: text`
          Looked after the evening run. No credit with this reference, and none over the amount without one:

          - 214.00 EUR, *Granite Quarries*: another customer
          - 1,080.50 EUR, no name: belongs to INV-2026-0047`,
      },
    ],
  },
  {
    on: "oakline-credit",
    comments: [
      {
        by: "jon",
        daysAgo: 3,
        body: "Photo says eight, packing list nine. Not writing a credit note on a photo.",
      },
      { by: "priya", daysAgo: 2, body: "Right. Their dispute stops the dunning meanwhile, I checked." },
    ],
  },
  {
    on: "scanner-test",
    comments: [
      {
        by: "priya",
        daysAgo: 4,
        body: "Labels of the old printer are fine, the new ones are not. @ops-agent, which firmware is on 3 and 5?",
      },
      {
        by: "ops",
        daysAgo: 4,
        body: "`4.1.9` on both. The other four have `4.2.0`. The update needs the dock, which is in repair, too.",
      },
    ],
  },
  {
    on: "import-key",
    comments: [
      {
        by: "jon",
        daysAgo: 2,
        body: "Run 7731 timed out in the *client*, not in the database. That is why it still committed.",
      },
    ],
  },
  {
    on: "helio-card-retries",
    comments: [
      {
        by: "billing",
        daysAgo: 3,
        body: "38 cards so far, 5 of them with a contact who has left. @ines, shall I list those apart?",
      },
      { by: "ines", daysAgo: 3, body: "Yes please, and first." },
    ],
  },
  {
    on: "quarry-basalt-limit",
    comments: [
      {
        by: "noor",
        daysAgo: 2,
        body: "The second-year accounts are not signed. @tomas, please ask before Thursday.",
      },
    ],
  },
];
