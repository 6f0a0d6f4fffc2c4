using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Slack.Outgoing;

namespace HandoverBot.Crm.Updates;

/// <summary>What the customer system has to show after a change. Rows of the outbox, committed with the events that cause them.</summary>
public static class CrmUpdates
{
    private const string Conversations = "crm:";

    public static IEnumerable<OutboxItem> Of(Change change)
    {
        var after = change.After!;
        return
            from news in change.News
            from kind in After(news.Event, after)
            select OutboxItem.Of(
                $"crm:{after.Id}:{news.Version}:{kind}", Conversation(after.Account), CrmUpdateDelivery.OutboxKind, new CrmUpdate(after.Id, kind),
                CrmUpdateJson.Default.CrmUpdate, news.At);
    }

    /// <summary>Those of one account are written one after the other.</summary>
    public static string Conversation(AccountId account) => $"{Conversations}{account}";

    private static IEnumerable<CrmUpdateKind> After(HandoverEvent happened, Handover after) => happened switch
    {
        PoolDecided => [CrmUpdateKind.Pool],
        HandoverDeclined or HandoverWithdrawn when after.Pool is not null => [CrmUpdateKind.Pool],
        NewOwnerAssigned or HandoverAccepted => [CrmUpdateKind.Brief],
        PlanConfirmed { Passed: true } => [CrmUpdateKind.Plan],
        HandoverCompleted => [CrmUpdateKind.Owner],
        _ => [],
    };
}
