import { moneyCall, readMoney } from "@/lib/client/arguments/calls/money-call";
import { moneyDangers, moneyWords } from "@/lib/client/arguments/money";
import { t } from "@/lib/client/words/t";
import { Dangers } from "../parts/danger";
import { ExactLetters } from "../parts/exact-letters";
import { Letter } from "../parts/letter";
import { Row, Rows } from "../parts/row";
import { Said } from "../parts/said";
import type { Renderer } from "./renderer";

type Money = ReturnType<typeof readMoney>;

const LINES = [
  [t("Account"), "account"],
  [t("Payment"), "payment"],
  [t("Reference"), "reference"],
] as const;

/** How much and for whom, larger than anything else. */
function Headline({ sum, counterparty }: Money) {
  return (
    <div className="flex flex-col gap-1 pb-1">
      {sum && (
        <p className="flex flex-wrap items-center gap-2 text-head font-semibold tabular-nums">
          <Said text={moneyWords(sum.amount, sum.currency)} />
          <Dangers of={moneyDangers(sum.amount, sum.currency)} />
        </p>
      )}
      {counterparty.name && (
        <p className="text-title font-medium">
          <Said text={counterparty.name} />
        </p>
      )}
      {counterparty.account && (
        <p>
          <ExactLetters text={counterparty.account} />
        </p>
      )}
    </div>
  );
}

export const money: Renderer = {
  call: moneyCall,
  show: (fields) => {
    const movement = readMoney(fields);
    return (
      <>
        <Headline {...movement} />
        <Rows>
          {LINES.map(
            ([name, key]) =>
              movement[key] && (
                <Row key={key} name={name}>
                  <Said text={movement[key]} />
                </Row>
              ),
          )}
          {movement.reason && (
            <Row name={t("Reason")}>
              <Letter text={movement.reason} />
            </Row>
          )}
        </Rows>
      </>
    );
  },
};
