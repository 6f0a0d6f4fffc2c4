using System.Collections.Immutable;

using HandoverBot.Domain.Handovers;

namespace HandoverBot.Handovers.Forms;

/// <summary>The commands somebody's entries amount to, or what is wrong with the entries.</summary>
/// <param name="Commands">Each with the block at which the domain's objection to it would stand.</param>
/// <param name="Errors">By block id.</param>
public sealed record FormReading(ImmutableArray<FormCommand> Commands, ImmutableDictionary<string, string> Errors)
{
    /// <summary>Whether somebody wants the invoices looked at again; the form is drawn anew when that is done.</summary>
    public bool ChecksInvoices { get; init; }

    public static FormReading Of(params IEnumerable<FormCommand> commands) =>
        new([.. commands], ImmutableDictionary<string, string>.Empty);

    public static FormReading Of(HandoverCommand command, string blockId) => Of(new FormCommand(command, blockId));

    public static FormReading Wrong(string blockId, string sentence) =>
        new([], ImmutableDictionary<string, string>.Empty.Add(blockId, sentence));
}

public sealed record FormCommand(HandoverCommand Command, string BlockId);
