import { type HttpBody, httpCall, methodDangers, readHttp } from "@/lib/client/arguments/calls/http-call";
import { isObject } from "@/lib/client/arguments/fields";
import { machineHost } from "@/lib/client/arguments/unusual-letters";
import { webAddressOf } from "@/lib/client/arguments/web-address";
import { t } from "@/lib/client/words/t";
import { ArgumentText } from "../argument-text";
import { JsonTree } from "../json-tree/json-tree";
import { Dangers } from "../parts/danger";
import { ExactLetters } from "../parts/exact-letters";
import { HeaderValue } from "../parts/header-value";
import { Row, Rows } from "../parts/row";
import { Said } from "../parts/said";
import type { Renderer } from "./renderer";

type HeadersProps = { headers: readonly (readonly [name: string, value: string])[] };

const Headers = ({ headers }: HeadersProps) => (
  <ul className="flex flex-col gap-0.5">
    {headers.map(([name, value]) => (
      <li key={name} className="wrap-anywhere">
        <span className="font-mono text-code text-muted">
          <Said text={name} />:{" "}
        </span>
        <HeaderValue name={name} value={value} />
      </li>
    ))}
  </ul>
);

function Body({ body: { value } }: { body: HttpBody }) {
  if (typeof value === "string") return <ArgumentText text={value} />;
  if (isObject(value) && Object.keys(value).length > 0) return <JsonTree value={value} />;
  return <ArgumentText text={JSON.stringify(value)} />;
}

function Address({ url }: { url: string }) {
  const address = webAddressOf(url);
  const machine = address && machineHost(address.host);
  const dangers = address ? address.dangers : [t("not a whole address")];
  return (
    <>
      {address && (
        <p className="font-medium">
          <ExactLetters text={address.host} />
        </p>
      )}
      <p>
        <ExactLetters text={url} />
      </p>
      <Dangers of={machine ? [...dangers, machine] : dangers} />
    </>
  );
}

export const http: Renderer = {
  call: httpCall,
  show: (fields) => {
    const { method, url, headers, body } = readHttp(fields);
    return (
      <Rows>
        {method && (
          <Row name={t("Method")}>
            <span className="flex flex-wrap gap-2 font-mono text-code font-semibold">
              <Said text={method} />
              <Dangers of={methodDangers(method)} />
            </span>
          </Row>
        )}
        {url && (
          <Row name={t("Host")}>
            <Address url={url} />
          </Row>
        )}
        {headers.length > 0 && (
          <Row name={t("Headers")}>
            <Headers headers={headers} />
          </Row>
        )}
        {body && <Row name={t("Body")}>{body.value === null ? <NoBody /> : <Body body={body} />}</Row>}
      </Rows>
    );
  },
};

const NoBody = () => <span className="text-muted">{t("none (null)")}</span>;
