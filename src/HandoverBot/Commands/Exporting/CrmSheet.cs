using System.Runtime.CompilerServices;

using HandoverBot.Storage.CustomerSystem;

namespace HandoverBot.Commands.Exporting;

/// <summary>What a person has to enter in a customer system that the bot cannot write to; the external id tells the same change again.</summary>
internal sealed class CrmSheet : ISheet
{
    public IReadOnlyList<string> Columns { get; } = ["at", "account_id", "account", "what", "text", "external_id"];

    public async IAsyncEnumerable<string?[]> Rows(CommandScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var change in scope.Get<CrmChanges>().All().WithCancellation(cancellation))
            yield return [Cell.Instant(change.At), change.AccountId.Value, change.AccountName, change.What, change.Text, change.ExternalId];
    }
}
