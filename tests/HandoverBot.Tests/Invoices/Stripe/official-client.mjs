// Reads a customer's open invoices with Stripe's own client, and prints what the app reads of each, one JSON object a line.
// Arguments: the client's folder, the address of the server, the key, the customer.
import { createRequire } from "node:module";

const [folder, address, key, customer] = process.argv.slice(2);
const Stripe = createRequire(`${folder}/`)("stripe");
const { hostname, port } = new URL(address);
const stripe = new (Stripe.default ?? Stripe)(key, { host: hostname, port: Number(port), protocol: "http", maxNetworkRetries: 0, telemetry: false });

for await (const invoice of stripe.invoices.list({ customer, status: "open", limit: 100 })) {
  console.log(JSON.stringify([invoice.id, invoice.number, invoice.amount_remaining, invoice.currency, invoice.due_date, invoice.hosted_invoice_url]));
}
