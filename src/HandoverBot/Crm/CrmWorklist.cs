using HandoverBot.Domain.Accounts;
using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Crm;

/// <summary>
/// A customer system that the bot cannot write to, such as one whose accounts come as a CSV file: it keeps what a person has to
/// enter there, for <c>export crm</c>.
/// </summary>
public sealed class CrmWorklist(CrmChanges changes, TimeProvider clock) : ICrm
{
    public string Name => "CSV";

    public Task SetNewOwnerPool(Account account, string? pool, CancellationToken cancellation) => Keep(
        account, $"handoverbot:{account.Id}:new-owner", "Set “New Owner”", pool ?? "(empty: the handover ended)", clock.GetUtcNow(), cancellation);

    public Task KeepNote(Account account, CrmNote note, CancellationToken cancellation) =>
        Keep(account, note.ExternalId, $"Add the note “{note.Subject}”", note.Markdown, note.At, cancellation);

    public Task KeepTask(Account account, CrmTask task, CancellationToken cancellation) =>
        Keep(account, task.ExternalId, task.Title, task.Markdown, task.At, cancellation);

    private Task Keep(Account account, string externalId, string what, string text, DateTimeOffset at, CancellationToken cancellation) =>
        changes.Keep(
            new CrmChangeRow { ExternalId = externalId, AccountId = account.Id, AccountName = account.Name, What = what, Text = text, At = at },
            cancellation);
}
