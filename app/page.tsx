import { redirect } from "next/navigation";
import { tasksAddress } from "@/lib/client/url-state/task-search";
import { NEEDS_DECISION } from "@/lib/client/url-state/views";

export default function HomePage() {
  redirect(tasksAddress(NEEDS_DECISION.search));
}
