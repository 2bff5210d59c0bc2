import { inTransaction, type Tx } from "../db/pool";
import { credentials } from "./credential-cache";

/**
 * A transaction that changes what credentials stand for. From its end on this process remembers none of them: the
 * database's announcement may arrive after the next request.
 */
export async function changeCredentials<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  const done = await inTransaction(run);
  credentials().clear();
  return done;
}
