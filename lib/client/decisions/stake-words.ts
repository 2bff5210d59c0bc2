import { actionWords } from "@/lib/client/arguments/action-words";
import { readMoney } from "@/lib/client/arguments/calls/money-call";
import { type Args, Fields } from "@/lib/client/arguments/fields";
import { moneyWords } from "@/lib/client/arguments/money";
import { t } from "@/lib/client/words/t";

/** What is at stake, to be read once more before it happens: `2,400.00 EUR`, else what the call does. */
export function stakeWords(toolArgs: Args): string {
  const { sum } = readMoney(new Fields(toolArgs));
  return sum ? moneyWords(sum.amount, sum.currency) : (actionWords(toolArgs) ?? t("this call"));
}
