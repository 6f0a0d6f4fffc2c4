using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Ledgers;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Tests.Policies;

namespace HandoverBot.Domain.Tests.Ledgers.Setting;

/// <summary>Accounts with a past, and the ledger of the fourth quarter of 2026 by one of the policies that ship.</summary>
internal static class LedgerStory
{
    public static readonly DateOnly Start = new(2026, 10, 1);
    public static readonly DateOnly End = new(2026, 12, 31);
    public static readonly DateTimeOffset Noon = new(2026, 12, 31, 12, 0, 0, TimeSpan.Zero);

    public static PersonId Ana { get; } = new("U01ANA");

    public static PersonId Ben { get; } = new("U02BEN");

    public static DateOnly Day(string day) => DateOnly.Parse(day);

    public static AccountRecord Account(string name = "Acme") => new(new AccountId(name), name, OwnershipHistory.Unknown, ArrHistory.Unknown);

    public static AccountRecord Owned(this AccountRecord account, PersonId? owner, string since, bool noticed = false) => account with
    {
        Owners = account.Owners.With(account.Owners.Tell(owner, Day(since), noticed, Noon, new OwnershipWord(OwnershipWordKind.Source, "accounts.csv"))),
    };

    public static AccountRecord Worth(this AccountRecord account, decimal? arr, string from, bool churned = false) => account with
    {
        Arr = account.Arr.With(account.Arr.Tell(arr, churned, Day(from), Noon)!),
    };

    public static AccountRecord Used(this AccountRecord account, string quarter, decimal amount) =>
        account with { Usage = account.Usage.SetItem(quarter, amount) };

    public static LedgerPeriod Period(DateOnly? today = null) => LedgerPeriod.Of(TheQuarter, Fiscal, today ?? End.AddDays(1))!;

    public static FiscalCalendar Fiscal { get; } = new(StartMonth: 1, TimeZoneInfo.Utc);

    public static Quarter TheQuarter => Fiscal.QuarterOf(Start);

    public static Person Somebody(PersonId id, string role, DateOnly? startedOn = null) =>
        new(id, $"{id}@example.com", id == Ana ? "Ana" : "Ben", role, "EU", TimeZone: null, PersonFlags.None) { StartedOn = startedOn };

    public static Ledger LedgerOf(PersonId owner, string role, Policy policy, params AccountRecord[] accounts) =>
        Ledger.Of(owner, Somebody(owner, role, Day("2020-01-01")), policy, Period(), accounts, ownedFrom: null);

    /// <summary>The 2025 handbook, but a CSM's revenue is ARR.</summary>
    public static Policy ByArr { get; } = ShippedPolicies.Handbook2025 with
    {
        Pay = ShippedPolicies.Handbook2025.Pay! with
        {
            Bonuses = [.. ShippedPolicies.Handbook2025.Pay!.Bonuses.Select(plan => plan with { AnnualizesUsage = false })],
        },
    };

    public static Policy ByUsage => ShippedPolicies.Handbook2025;

    public static Policy ByLogos => ShippedPolicies.Handbook2024;

    public static ImmutableArray<string> Words(this Ledger ledger) => [.. ledger.Lines.Select(line => line.Counted.Words)];
}
