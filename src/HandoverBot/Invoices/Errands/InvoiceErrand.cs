using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

namespace HandoverBot.Invoices.Errands;

/// <summary>Somebody looks at a handover, so its invoices are looked at again.</summary>
/// <param name="Form">The form that waits for the answer; null where nobody does.</param>
public sealed record InvoiceErrand(HandoverId Handover, OpenForm? Form = null);

/// <summary>A form as it stood when its person asked.</summary>
/// <param name="Hash">Slack's word for the state of the view: once that has changed, the person has gone on.</param>
public sealed record OpenForm(string FormId, string ViewId, string Hash, PersonId Viewer);
