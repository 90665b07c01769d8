export { dayInWords } from "@/lib/catalogue/day-in-words";
