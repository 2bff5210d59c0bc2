"use client";
import { Avatar } from "@/components/ui/avatar";
import { Ago } from "@/components/ui/moment";
import { Untrusted } from "@/components/ui/untrusted";
import { tasksAddress } from "@/lib/client/url-state/task-search";
import { feedWords } from "@/lib/client/words/channel-words";
import type { ChannelMessageView } from "@/lib/contracts/desk/objects";

type About = Exclude<ChannelMessageView, { kind: "summary" }>;
type Summary = Extract<ChannelMessageView, { kind: "summary" }>;

const TaskLink = ({ message, organizationUid }: { message: About; organizationUid: string | null }) => (
  <a
    href={tasksAddress({ organization_uid: organizationUid, task: message.task_uid })}
    className="text-accent-fg underline-offset-2 hover:underline"
  >
    <span className="tabular-nums">{message.details.identifier}</span> <bdi>{message.details.title}</bdi>
  </a>
);

const SummaryText = ({ message: { details, by_name, by_type } }: { message: Summary }) => (
  <div className="mt-1">
    <Untrusted by={by_name} isColleague={by_type === "user"}>
      <p className="whitespace-pre-wrap text-read wrap-anywhere" dir="auto">
        {details.text}
      </p>
    </Untrusted>
  </div>
);

type Props = { message: ChannelMessageView; organizationUid: string | null };

/** `Mara moved T-12 Draft migration from To do to In progress`. */
export function FeedMessage({ message, organizationUid }: Props) {
  const words = feedWords(message, {
    who: <bdi className="font-medium">{message.by_name}</bdi>,
    task:
      message.kind === "summary" ? (
        <span className="tabular-nums">{message.details.tasks.join(", ")}</span>
      ) : (
        <TaskLink message={message} organizationUid={organizationUid} />
      ),
  });
  return (
    <li className="flex gap-2.5 border-b border-line py-2.5 last:border-b-0">
      <Avatar name={message.by_name} isAgent={message.by_type === "agent"} />
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p>
          {words}
          <span className="text-muted">
            {" · "}
            <Ago at={message.at} />
          </span>
        </p>
        {message.kind === "summary" && <SummaryText message={message} />}
      </div>
    </li>
  );
}
