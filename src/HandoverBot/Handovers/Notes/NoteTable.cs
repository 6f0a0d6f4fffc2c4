using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Cards;
using HandoverBot.Slack.Text;

namespace HandoverBot.Handovers.Notes;

/// <summary>Who hears what, by event. Nobody is told what they did themselves.</summary>
public static class NoteTable
{
    public static IEnumerable<Note> Of(Change change)
    {
        var after = change.After!;
        return change.News
            .SelectMany(news => About(news, change, after).Where(note => note.To != news.By))
            .Concat(Readiness(change, after))
            .DistinctBy(note => (note.To, note.Text.ToString()));
    }

    private static IEnumerable<Note> About(RecordedEvent news, Change change, Handover after)
    {
        var roster = change.Facts.Roster;
        Mrkdwn by = news.By is { } id ? (Mrkdwn)$"{roster.NameOf(id)}" : $"HandoverBot";
        Mrkdwn account = $"*{after.AccountName}*";
        return news.Event switch
        {
            PoolVoted e => SecondVote.Others(after, news.By!.Value, roster).Select(other =>
                new Note(other.Id, CardNames.Allocation, $"{by} voted for *{e.Pool}* for {account}. A second vote is needed: agree, choose another pool or decline.", AsksToAct: true)),
            PoolDecided e when news.By is not null =>
                ToOwner(after, $"{by} decided: {account} goes to *{e.Pool}*. {Naming(change)}"),
            PoolDecided e => ToOwner(after, $"By the policy, {account} goes to *{e.Pool}*. {Naming(change)}"),
            HandoverDeclined e => ToOwner(after, $"{by} declined the handover of {account}: “{e.Why}” It stays in your book."),
            NewOwnerAssigned e =>
            [
                .. ToOwner(after, $"{by} named *{roster.NameOf(e.NewOwner)}* as the new owner of {account}. Open gates: {HandoverWords.OpenGates(after)}.{CallIsOff(change)}"),
                .. change.Before?.NewOwner is { } former && former != e.NewOwner
                    ? [new Note(former, CardNames.NewOwner, $"{account} goes to {roster.NameOf(e.NewOwner)} instead. There is nothing more for you to do.")]
                    : Array.Empty<Note>(),
            ],
            GateWaived e => ToBoth(after, $"{by} waived “{e.Gate.Title()}” for {account}: “{e.Reason}”"),
            BriefNotesGiven e => ToNewOwner(after, $"{by} wrote for the brief of {account}: {BriefTopics.Titles(e.Entries.Select(entry => entry.Topic))}. Read it with *Brief* above."),
            CallProposed e => CallNotes.Proposed(change, by, e),
            CallBooked { At: { } at } => CallNotes.Set(change, by, at),
            CallBooked e => ToNewOwner(after, $"{by} booked the handover call about {account} for *{HandoverWords.Day(e.On)}*."),
            JointPlanConfirmed e => ToBoth(after, $"{by} confirmed the joint onboarding plan for {account}: {e.Link}"),
            CustomerMetEarly => ToBoth(after, $"{by} noted that the customer of {account} has met {roster.NameOf(after.NewOwner!.Value)}."),
            InvoicesRecorded e when news.By is null => Invoiced(change, after, account, e),
            LandingRecorded e => Landed(change, after, account, e),
            ChecklistExtended e => ToOwner(after, $"{e.Finding}. Tick them for {account} with `/handover {after.Account}`.", asks: true),
            HandoverAccepted when after.MetEarlyAt is not null =>
                ToOwner(after, $"{by} accepted {account}. The customer knows them already, so there is nobody to introduce."),
            HandoverAccepted => ToOwner(after, $"{by} accepted {account}. Introduce them to the customer{By(change)}.", asks: true),
            HandoverPushedBack e when after.Owner is null => Refused(change, after, by, account, e),
            HandoverPushedBack e => PushedBack(after, roster, by, account, e),
            CustomerIntroduced e when after is { IsLive: true, MetEarlyAt: not null } =>
                ToBoth(after, $"{account} changes hands on *{HandoverWords.Day(e.EffectiveOn)}*."),
            CustomerIntroduced e when after.IsLive =>
                ToBoth(after, $"{by} made the introduction. {account} changes hands on *{HandoverWords.Day(e.EffectiveOn)}*."),
            HandoverCompleted =>
            [
                .. ToOwner(after, $"{account} now belongs to {after.NewOwner!.Value}. Thank you for leaving it in a good state."),
                .. ToNewOwner(after, $"{account} is yours from today. Suggest a time for a first call to the customer."),
            ],
            EffectiveDaySet e => ToBoth(after, $"{by} set the day {account} changes hands to *{HandoverWords.Day(e.Day)}*: “{e.Reason}”"),
            HandoverWithdrawn e => ToBoth(after, $"{by} withdrew the handover of {account}: “{e.Why}”"),
            _ => [],
        };
    }

    /// <summary>Somebody else has not agreed to it.</summary>
    private static string CallIsOff(Change change) => change is { Before.CallOn: not null, After.CallOn: null }
        ? $" The handover call with {change.Facts.Roster.NameOf(change.Before.NewOwner!.Value)} is off: agree on another."
        : "";

    private static string By(Change change) => IntroductionTerm.DueOn(change.After!, change.Facts.Roster, change.Policy) is { } due
        ? $" by {HandoverWords.Weekday(due)}"
        : "";

    private static IEnumerable<Note> Landed(Change change, Handover after, Mrkdwn account, LandingRecorded e)
    {
        var before = change.Before?.Standing(Gate.ClosedWon)?.IsClear ?? false;
        return (before, e.Passed) switch
        {
            (false, true) => ToBoth(after, $"{account} is closed won. {e.Finding}. Gates still open: {HandoverWords.OpenGates(after)}."),
            (true, false) => ToBoth(after, $"{account} is not closed won any more. {e.Finding}. It changes hands only once it is."),
            _ => [],
        };
    }

    /// <summary>Only what has changed is news; how they stood at the beginning is on the card.</summary>
    private static IEnumerable<Note> Invoiced(Change change, Handover after, Mrkdwn account, InvoicesRecorded e) =>
        (change.Before?.Standing(Gate.Invoices), after.Standing(Gate.Invoices)) switch
        {
            ({ IsClear: true }, { IsClear: false }) => ToBoth(after, $"{account} cannot change hands for now. {e.Finding}. See them with `/handover {after.Account}`."),
            ({ IsClear: false, At: not null }, { IsClear: true }) => ToOwner(after, $"The invoices of {account} are settled. {e.Finding}."),
            _ => [],
        };

    private static string Naming(Change change)
    {
        var who = NextStep.Of(change.After!, change.Facts.Roster, change.Policy).Who;
        return who.IsEmpty
            ? "Next, a new owner is named."
            : $"Next, {string.Join(" or ", who.Select(change.Facts.Roster.NameOf))} names the new owner.";
    }

    /// <summary>The first time it is between the two of them; from the second time on, those who can help hear both sides.</summary>
    private static IEnumerable<Note> PushedBack(Handover after, Roster roster, Mrkdwn by, Mrkdwn account, HandoverPushedBack e)
    {
        Mrkdwn gaps = $"{by} pushed back on {account}. Gaps: {HandoverWords.Gates(e.Gaps)}. “{e.Note}”";
        foreach (var note in ToOwner(after, $"{gaps} Mend them with `/handover {after.Account}`.", asks: true))
            yield return note;
        if (after.PushBacks.Length < 2)
            yield break;
        var sides = BothSides.Of(after, roster);
        foreach (var helper in roster.LeadsOver(after.Owner).Concat(roster.Allocators).DistinctBy(person => person.Id).Where(person => person.Id != after.Owner))
            yield return new Note(helper.Id, Card: null, sides);
    }

    /// <summary>Where nobody owned it, those who name somebody else hear why; from the second time on, the allocators too.</summary>
    private static IEnumerable<Note> Refused(Change change, Handover after, Mrkdwn by, Mrkdwn account, HandoverPushedBack e)
    {
        var naming = NextStep.Of(after, change.Facts.Roster, change.Policy).Who;
        Mrkdwn said = $"{by} would rather not take {account} over: “{e.Note}”";
        foreach (var person in naming)
            yield return new Note(person, CardNames.Pool, $"{said} Name somebody else.", AsksToAct: true);
        if (after.PushBacks.Length < 2)
            yield break;
        foreach (var allocator in change.Facts.Roster.Allocators.Where(person => !naming.Contains(person.Id)))
            yield return new Note(allocator.Id, Card: null, $"{said} This is push-back number {after.PushBacks.Length}; {after.Pool} could use your help.");
    }

    private static IEnumerable<Note> Readiness(Change change, Handover after)
    {
        if (after.Status != HandoverStatus.Ready || change.Before?.Status == HandoverStatus.Ready)
            return [];
        if (change.News.Any(news => news.Event is NewOwnerAssigned))
            return [];
        return HandoverCall.IsOver(after, change.Policy, change.News[^1].At)
            ? ToNewOwner(after, $"Every gate of *{after.AccountName}* is clear, and the handover call is over. Accept it now, or push back naming what is missing.", asks: true)
            : ToNewOwner(after, $"Every gate of *{after.AccountName}* is clear. After the handover call, accept it or push back.", asks: true);
    }

    /// <returns>None where nobody owned the account.</returns>
    private static IEnumerable<Note> ToOwner(Handover handover, Mrkdwn text, bool asks = false) =>
        handover.Owner is { } id ? [new Note(id, CardNames.Owner, text, asks)] : [];

    private static IEnumerable<Note> ToNewOwner(Handover handover, Mrkdwn text, bool asks = false) =>
        handover.NewOwner is { } id ? [new Note(id, CardNames.NewOwner, text, asks)] : [];

    private static IEnumerable<Note> ToBoth(Handover handover, Mrkdwn text) =>
        [.. ToOwner(handover, text), .. ToNewOwner(handover, text)];
}
