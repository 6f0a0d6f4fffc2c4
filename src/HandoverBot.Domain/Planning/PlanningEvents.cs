using System.Collections.Immutable;
using System.Text.Json.Serialization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Planning;

/// <summary>Something that happened to somebody's plan for their book. Stored for ever: members may be added, never renamed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AccountKept), "account_kept")]
[JsonDerivedType(typeof(PlanDocumented), "plan_documented")]
[JsonDerivedType(typeof(AccountReconsidered), "account_reconsidered")]
[JsonDerivedType(typeof(PlanFinished), "plan_finished")]
[JsonDerivedType(typeof(PlanReopened), "plan_reopened")]
[JsonDerivedType(typeof(PlanAnswered), "plan_answered")]
public abstract record PlanningEvent;

/// <summary>An account that could leave stays, until a day.</summary>
/// <param name="Until">On this day it is suggested again.</param>
/// <param name="Grounds">What spoke for its leaving, as <see cref="KeptAccount.GroundsOf"/> writes it.</param>
/// <param name="On">The day it was kept, where the policy counts its days.</param>
public sealed record AccountKept(
    AccountId Account, string AccountName, DateOnly Until, string Because, ImmutableArray<string> Grounds, DateOnly On) : PlanningEvent;

/// <summary>A specific plan for this quarter, after which no reason to let the account go would be left.</summary>
/// <param name="By">A day of the quarter.</param>
/// <param name="On">The day it was written, where the policy counts its days.</param>
public sealed record PlanDocumented(
    AccountId Account, string AccountName, string What, DateOnly By, decimal ExpectedArr, Uri? Link, DateOnly On) : PlanningEvent;

/// <summary>An account that was kept, or had a plan, is to be suggested again.</summary>
public sealed record AccountReconsidered(AccountId Account, string AccountName) : PlanningEvent;

/// <summary>The owner has gone through their book.</summary>
public sealed record PlanFinished(PlanSummary Summary) : PlanningEvent;

/// <summary>The owner goes on planning after all.</summary>
public sealed record PlanReopened : PlanningEvent;

/// <summary>Whoever looks after the owner said what they think of the finished plan.</summary>
/// <param name="Note">May be empty where it looks good.</param>
public sealed record PlanAnswered(PlanVerdict Verdict, string Note) : PlanningEvent;

public enum PlanVerdict
{
    LooksGood,
    TalkToMe,
}

/// <summary>An event with its place in the plans of one person, which run on from quarter to quarter.</summary>
/// <param name="Version">From 1, without gaps.</param>
/// <param name="Quarter">The one that was planned.</param>
public sealed record RecordedPlanning(PersonId Owner, int Version, Quarter Quarter, DateTimeOffset At, PersonId By, PlanningEvent Event);
