namespace HandoverBot.Invoices.Stripe;

/// <summary>Stripe did not tell what it was asked.</summary>
/// <param name="sentence">What is wrong and how to mend it; never the key.</param>
internal sealed class StripeException(string sentence) : Exception(sentence);
