using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

namespace HandoverBot.Storage.Rows;

/// <summary>Who owned an account from a day on.</summary>
public sealed class OwnershipRow
{
    public required AccountId AccountId { get; set; }

    /// <summary>The first day.</summary>
    public required DateOnly Since { get; set; }

    public required PersonId Owner { get; set; }

    /// <summary>The first day after; null while it lasts.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The handover that brought it about; null where the customer system told.</summary>
    public HandoverId? HandoverId { get; set; }
}
