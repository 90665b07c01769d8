export { hoursInWords, listed } from "@/lib/catalogue/hours";
