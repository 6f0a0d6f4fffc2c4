using System.Globalization;
using System.Text.RegularExpressions;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Ownership;

namespace HandoverBot.Domain.Tests.Policies.Tables;

/// <summary>What a table may ask a policy about an account, and how the answer is said.</summary>
internal static class TableQuestions
{
    public const string Nothing = "none";

    private static readonly (Regex Question, Func<Asked, string> Answer)[] Known =
    [
        (Words("pool"), asked => ExplanationWords.Where(asked.Explanation.Recommendation)),
        (Words("rule"), asked => asked.Explanation.Recommendation.RuleId ?? Nothing),
        (Words("untold"), asked => asked.Explanation.Recommendation.Unknown is { IsEmpty: false } unknown ? string.Join(' ', unknown) : "nothing"),
        (Words("decides"), asked => asked.Explanation.Decider.Who.Id()),
        (Words("pool by"), asked => PartiesOf(asked.Policy.Deciding.Pool)),
        (Words("new owner"), asked => PartiesOf(asked.Policy.Deciding.NewOwner)),
        (Words("reason (.+)"), Reason),
        (Words("asked for (.+)"), Questions),
        (Words("leaves"), asked => DayOf(asked.Explanation.EffectiveOn)),
        (Words("leaves to (.+)"), asked => DayOf(Timing.Of(asked.Policy, asked.Facts, asked.Part(1)).EffectiveOn)),
        (Words("opens to (.+)"), asked => DayOf(Timing.Of(asked.Policy, asked.Facts, asked.Part(1)).OpensOn)),
        (Words("wait from (.+) to (.+)"), WaitOf),
        (Words("move to (.+)"), Move),
        (Words("gate (.+)"), WhoWaives),
        (Words("invoice (.+)"), Invoice),
        (Words("plan of (.+)"), asked => asked.Policy.GateRule(Gate.AccountPlan)!.IsTooOld(Day(asked.Part(1)), asked.Facts.Today) ? "is too old" : "counts"),
        (Words("checklist"), asked => $"{asked.Policy.ChecklistFor(asked.Facts.Account.Products!).Lines.Length}"),
        .. PeopleQuestions.Known,
        (Words(@"book of (.+) with (\d+)(?: and \$(\d+))?"), Book),
    ];

    public static string Answer(Policy policy, string facts, string question)
    {
        var (pattern, answer) = Known.Single(known => known.Question.IsMatch(question));
        return answer(new Asked(policy, FactsText.Parse(facts), pattern.Match(question)));
    }

    public static Regex Words(string pattern) => new($"^{pattern}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static string Reason(Asked asked) => asked.Explanation.Reasons.FirstOrDefault(each => each.Reason.Id == asked.Part(1)) switch
    {
        null => Nothing,
        { IsAllowed: true } => "yes",
        { Unknown.IsEmpty: false } => "untold",
        _ => "no",
    };

    private static string Questions(Asked asked) => string.Join(
        ", ", asked.Policy.Reason(asked.Part(1))!.Questions.Select(question => $"{question.Id} {(question.Refuses ? "refuses" : "warns")}"));

    private static string WaitOf(Asked asked) => asked.Policy.Transition(asked.Part(1), asked.Part(2))!.Wait switch
    {
        null => Nothing,
        { UsuallyWithin: { } latest } wait => $"{wait.Months} to {latest} months since {IdOf(wait.Milestone)}",
        var wait => $"{wait.Months} months since {IdOf(wait.Milestone)}",
    };

    private static string Move(Asked asked) => asked.Policy.Transition(asked.Facts.OwnerRole!, asked.Part(1)) switch
    {
        null => "unusual",
        { When: null } => "usual",
        { When: { } when } => when.Evaluate(asked.Facts).Truth switch
        {
            Truth.Holds => "met",
            Truth.Fails => "not met",
            _ => "cannot be said",
        },
    };

    private static string WhoWaives(Asked asked) => asked.Policy.GateRule(GateNames.FromId(asked.Part(1))!.Value) switch
    {
        null => Nothing,
        { WaivableBy: PersonFlags.None } => "nobody",
        var rule => string.Join(' ', rule.WaivableBy.Ids()),
    };

    private static string Invoice(Asked asked) =>
        asked.Policy.GateRule(Gate.Invoices)!.BlockingStatuses.Contains(Enum.Parse<InvoiceStatus>(asked.Part(1), ignoreCase: true))
            ? "blocks"
            : "does not block";

    private static string Book(Asked asked)
    {
        var arr = asked.Part(3) is { Length: > 0 } amount ? decimal.Parse(amount, CultureInfo.InvariantCulture) : 0;
        var load = new BookLoad(new PersonId("U01ANA"), int.Parse(asked.Part(2), CultureInfo.InvariantCulture), arr, UnknownArr: 0);
        return BookStanding.Of(load, asked.Policy.Role(asked.Part(1)), asked.Policy.Currency).Level.ToString();
    }

    private static string PartiesOf(DecidingParties parties) => string.Join(' ', Enum.GetValues<DecidingParties>()
        .Where(party => party != DecidingParties.None && parties.HasFlag(party))
        .Select(party => party switch
        {
            DecidingParties.OwnersLead => "owners_lead",
            DecidingParties.PoolLead => "pool_lead",
            _ => party.ToString().ToLowerInvariant(),
        }));

    private static string IdOf(Milestone milestone) => milestone == Milestone.FirstPrepurchase ? "first_prepurchase" : "owned_since";

    private static string DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never said";

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="Words">The question, with the parts it names.</param>
    public sealed record Asked(Policy Policy, Facts Facts, Match Words)
    {
        public Explanation Explanation => Explanation.Of(Policy, Facts, new Roster([]), InvoiceStanding.Unknown("CSV"), running: null);

        public string Part(int number) => Words.Groups[number].Value;
    }
}
