import type { PartyKey } from "./parties";

/** Number, who owes it, how many cents in the party's currency, and in how many days it is due (negative: overdue). */
type InvoiceData = readonly [number: string, party: PartyKey, cents: number, dueIn: number];

const NORTHWIND: readonly InvoiceData[] = [
  ["INV-2026-0031", "bluefin", 412_350, -62],
  ["INV-2026-0032", "granite", 1_280_000, -58],
  ["INV-2026-0033", "juniper", 96_480, -55],
  ["INV-2026-0034", "oakline", 733_125, -49],
  ["INV-2026-0035", "delmar", 2_140_900, -46],
  ["INV-2026-0036", "evergreen", 588_000, -44],
  ["INV-2026-0037", "fjord", 8_450_000, -38],
  ["INV-2026-0038", "cedar", 317_640, -35],
  ["INV-2026-0039", "kestrel", 4_905_000, -33],
  ["INV-2026-0040", "marisol", 154_220, -29],
  ["INV-2026-0041", "evergreen", 612_500, -25],
  ["INV-2026-0042", "acme", 1_842_000, -21],
  ["INV-2026-0043", "lumen", 5_730_000, -20],
  ["INV-2026-0044", "ironbridge", 249_999, -18],
  ["INV-2026-0045", "polder", 367_410, -16],
  ["INV-2026-0046", "hanseatic", 981_200, -14],
  ["INV-2026-0047", "zephyr", 1_126_550, -13],
  ["INV-2026-0048", "granite", 845_000, -12],
  ["INV-2026-0049", "juniper", 112_860, -10],
  ["INV-2026-0050", "bluefin", 298_075, -9],
  ["INV-2026-0051", "acme", 76_400, -8],
  ["INV-2026-0052", "oakline", 402_300, -7],
  ["INV-2026-0053", "cedar", 188_930, -6],
  ["INV-2026-0054", "delmar", 1_675_000, -5],
  ["INV-2026-0055", "fjord", 3_920_000, -4],
  ["INV-2026-0056", "kestrel", 2_215_000, -3],
  ["INV-2026-0057", "marisol", 89_650, -2],
  ["INV-2026-0058", "lumen", 2_480_000, -1],
  ["INV-2026-0059", "ironbridge", 534_180, 0],
  ["INV-2026-0060", "polder", 741_000, 1],
  ["INV-2026-0061", "evergreen", 630_000, 2],
  ["INV-2026-0062", "hanseatic", 1_204_500, 4],
  ["INV-2026-0063", "zephyr", 968_200, 5],
  ["INV-2026-0064", "granite", 1_010_000, 7],
  ["INV-2026-0065", "acme", 2_365_000, 9],
  ["INV-2026-0066", "juniper", 104_370, 11],
  ["INV-2026-0067", "bluefin", 456_800, 13],
  ["INV-2026-0068", "oakline", 389_950, 15],
  ["INV-2026-0069", "cedar", 276_100, 17],
  ["INV-2026-0070", "delmar", 1_890_250, 19],
  ["INV-2026-0071", "kestrel", 3_140_000, 22],
  ["INV-2026-0072", "fjord", 6_105_000, 24],
  ["INV-2026-0073", "marisol", 163_775, 26],
  ["INV-2026-0074", "lumen", 4_420_000, 28],
];

const HELIO: readonly InvoiceData[] = [
  ["INV-2026-0101", "brightside", 240_000, -31],
  ["INV-2026-0102", "tidewater", 1_150_000, -24],
  ["INV-2026-0103", "umbra", 49_900, -17],
  ["INV-2026-0104", "nova", 388_000, -11],
  ["INV-2026-0105", "corvid", 720_000, -6],
  ["INV-2026-0106", "meltemi", 1_375_000, -2],
  ["INV-2026-0107", "brightside", 240_000, 3],
  ["INV-2026-0108", "tidewater", 1_150_000, 8],
  ["INV-2026-0109", "umbra", 49_900, 14],
  ["INV-2026-0110", "corvid", 720_000, 21],
];

const QUARRY: readonly InvoiceData[] = [
  ["INV-2026-0201", "ashlar", 15_000_000, -27],
  ["INV-2026-0202", "basalt", 42_750_000, -9],
  ["INV-2026-0203", "slate", 6_380_000, -1],
  ["INV-2026-0204", "ashlar", 15_000_000, 4],
  ["INV-2026-0205", "basalt", 38_900_000, 12],
  ["INV-2026-0206", "slate", 7_125_000, 20],
];

export const INVOICES: readonly InvoiceData[] = [...NORTHWIND, ...HELIO, ...QUARRY];

/** Days between the issue and the due date. */
export const PAYMENT_TERM = 30;
