const PLAIN = /^[A-Za-z_$][\w$]*$/;

/** The path of a value, as programs and people write it: `customer.lines[0]["unit price"]`. */
export const pathOf = (parent: string, key: string | number): string => {
  if (typeof key === "number") return `${parent}[${key}]`;
  if (!PLAIN.test(key)) return `${parent}[${JSON.stringify(key)}]`;
  return parent ? `${parent}.${key}` : key;
};
