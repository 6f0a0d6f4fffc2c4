using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Histories;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Briefs;

/// <summary>All that a brief is written from.</summary>
/// <param name="Owners">The account's owners so far, the first one first.</param>
public sealed record BriefSubject(Handover Handover, Facts Facts, Roster Roster, Policy Policy, ImmutableArray<OwnerPeriod> Owners)
{
    private const string RosterSource = "roster";
    private const string HandoverSource = "this handover";

    public Account Account => Facts.Account;

    public DateOnly Today => Facts.Today;

    /// <summary>A fact of the account, as its source told it.</summary>
    internal BriefLine Told(string label, string? value, Uri? link = null) =>
        new(label, value, Account.Source, AgeOf(Account.AsOf)) { Link = link };

    /// <summary>Who somebody is.</summary>
    internal static BriefLine Known(string label, string value) => new(label, value, RosterSource);

    /// <summary>What the handover itself has settled, or what it still waits for.</summary>
    internal static BriefLine Settled(string label, string? value) => new(label, value, HandoverSource);

    /// <summary>Somebody's word.</summary>
    /// <param name="by">Null for the bot.</param>
    internal BriefLine Said(string label, string value, PersonId? by, DateTimeOffset at, Uri? link = null) =>
        new(label, value, by is { } id ? Roster.NameOf(id) : "HandoverBot", AgeOf(at)) { Link = link };

    /// <summary>What the owner is asked and has not answered.</summary>
    internal BriefLine Unsaid(string label) => new(
        label, Value: null, Handover.Owner is { } owner ? $"{Roster.NameOf(owner)} has not told" : "nobody owned it who could tell");

    internal string AgeOf(DateTimeOffset at) => Age.Words(Policy.Fiscal.DayOf(at), Today);

    /// <summary>What the owner told about a topic.</summary>
    internal BriefLine Topic(BriefTopic topic) => Handover.Note(topic) is { } note
        ? Said(topic.Title(), note.Words, note.By, note.At)
        : Unsaid(topic.Title());
}
