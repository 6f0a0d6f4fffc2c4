using HandoverBot.Domain.Accounts;
using HandoverBot.Troubles;

namespace HandoverBot.Crm;

/// <summary>
/// The customer system, as far as the bot writes to it. Everything may be asked for twice, because a process can die between
/// writing and knowing that it was written: the second time nothing is doubled. What it shows is read by the
/// <see cref="Accounts.IAccountSource"/>.
/// </summary>
public interface ICrm
{
    /// <summary>Such as <c>Vitally</c>.</summary>
    string Name { get; }

    /// <summary>Says which pool an account goes to.</summary>
    /// <param name="pool">Null where it goes nowhere after all.</param>
    /// <exception cref="RemoteTroubleException">It was not written.</exception>
    Task SetNewOwnerPool(Account account, string? pool, CancellationToken cancellation);

    /// <summary>Keeps one note of this external id on the account, with this text.</summary>
    /// <exception cref="RemoteTroubleException">It was not written.</exception>
    Task KeepNote(Account account, CrmNote note, CancellationToken cancellation);

    /// <summary>Keeps one task of this external id on the account, for whoever changes what the bot cannot.</summary>
    /// <exception cref="RemoteTroubleException">It was not written.</exception>
    Task KeepTask(Account account, CrmTask task, CancellationToken cancellation);
}

/// <param name="ExternalId">The same for ever.</param>
/// <param name="Markdown">Headings, lists, <c>**bold**</c> and links.</param>
public sealed record CrmNote(string ExternalId, string Subject, string Markdown, DateTimeOffset At);

/// <inheritdoc cref="CrmNote" />
public sealed record CrmTask(string ExternalId, string Title, string Markdown, DateTimeOffset At);
