import { letter, text } from "../text";

export const PRICE_LIST_EMAIL = letter`
  Dear customers and friends,

  on the first of next month our new price list comes into force. We know that nobody likes this kind of letter, so we
  want to say plainly what changes, why, and what you can do about it.

  WHAT CHANGES

  Coffee and cocoa: plus 6.5 % on average. The harvest in both main regions was the second poor one in a row, and what
  we pay at origin has risen by far more than that. Robusta blends rise by 4 %, washed arabicas by 8 %, and decaffeinated
  lots stay where they are.

  Textiles and yarn: minus 2 %. Freight from the eastern Mediterranean has become cheaper, and you get the difference.

  Tools and fittings: no change. We bought steel early in the year and still have stock at the old price.

  Furniture and panels: plus 3 %. The reason is the new deforestation rule: every lot now needs proof of origin down to
  the plot, and somebody has to collect it. That somebody is us, but it is not free.

  Chilled and frozen goods: plus 3.5 %, half of which is electricity. We have replaced two of our four cooling lines and
  expect to take back at least a third of this in summer.

  WHAT STAYS

  - Your rebates. Every volume rebate agreed for this year runs to its end.
  - Your payment terms. Thirty days stay thirty days, and whoever has an agreement on early payment keeps it.
  - Open orders. Whatever reached us before the end of this month is delivered at the old price, whenever it ships.
  - Free delivery above 1,500 EUR, or the same value in your currency.

  WHAT YOU CAN DO

  1. Order ahead. Up to two months of your average need can be ordered at today's prices until the last day of this
     month. We store it for you at no charge for thirty days.
  2. Talk to us about call-off contracts. A fixed yearly volume with monthly calls lets us hedge, and we pass that on.
  3. Change the pallet size. A third of you order in half pallets, which cost us nearly as much to move as full ones.
     From the next month on, full pallets come with a discount of 1.5 %.

  WHY WE TELL YOU NOW

  Last year we announced the change eight days ahead. Several of you told us, with good reason, that this was too late to
  plan with. This time you have almost four weeks.

  The complete list is in the portal under Documents, as a spreadsheet as well. If a figure looks wrong to you, it may
  well be wrong: please tell us. Your contact in sales knows the details and has the freedom to find a solution with you.

  Thank you for your trust, in a year that was not easy for any of us.

  With kind regards
  Northwind Trading

  P.S.: The office is closed on public holidays. The warehouse is not: orders placed by noon leave on the same day.`;

export const DEDUPE_REASONING = text`
  # Why these rows should go

  The nightly import ran **twice** last night: the first run timed out *after* it had committed, and the scheduler started
  it again. Since then, 412 contacts exist twice.

  ## How I found them

  1. The dashboard showed 6,530 contacts, while the day before it was 6,114. Four new ones are real.
  2. I grouped by \`lower(email)\` and \`account_id\`:

  \`\`\`sql
  SELECT count(*) FROM (
    SELECT lower(email), account_id
    FROM crm.contacts
    GROUP BY 1, 2
    HAVING count(*) > 1
  ) AS twice;
  -- 412
  \`\`\`

  3. In all 412 pairs the younger row has **no** activity, no notes and no consent record.

  ## What the statement does

  It removes the younger row of each pair and nothing else. It runs in one transaction.

  | Check | Expected | Found |
  | --- | ---: | ---: |
  | Pairs | 412 | 412 |
  | Younger rows with activity | 0 | 0 |
  | Younger rows with consent | 0 | 0 |
  | Rows that the statement hits | 412 | 412 |

  ## What could go wrong

  - A mailing is planned for tomorrow at 08:00. If a pair is still there by then, **412 people get it twice**.
  - Should a row turn out to be needed, last night's backup has it: \`contacts-full.dump\`, kept for 30 days.

  ## What I did not touch

  The import itself. It needs an idempotency key, see the
  [runbook](https://wiki.northwind.example/runbooks/contact-import) and the task that I opened for Jon.`;

export const RENEWAL_REASONING = text`
  ## What Kestrel asks

  Ellen Marsh wants three answers before they renew. All three touch the contract, so I took the wording from the
  [approved clause library](https://wiki.northwind.example/legal/clauses) and did not invent any.

  | Question | Today | Proposed | Source |
  | --- | --- | --- | --- |
  | Volume rebate | 4 % | 4 %, from 500k USD a year | Clause 7.2 |
  | Payment terms | 30 days | 45 days | Needs **your** consent |
  | Customs delays | open | buyer, unless our papers are at fault | Clause 11.4 |

  ## What it costs

  Kestrel buys for about 560,000 USD a year. Fifteen more days at our current credit line mean roughly

  - 23,000 USD more in open items on average,
  - 1,400 USD of interest a year.

  ## What it brings

  They are our **fourth largest** customer and have never paid later than nine days after the due date. Two of their
  invoices are open at the moment, neither is disputed.

  > The previous renewal took eleven weeks because nobody answered the liability question. — *note by Priya, last year*

  ### If you disagree with 45 days

  Change the second paragraph to 30 days before you approve. The rest of the letter stands without it.`;
