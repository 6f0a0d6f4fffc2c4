using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Policies.Worlds;

/// <summary>An account that could be: an example for people of what a rule takes.</summary>
/// <param name="Facts">Only what was asked is set.</param>
/// <param name="Words">Such as "is on the YC plan; ARR is $30,000, at least $20,000".</param>
internal sealed record World(Facts Facts, string Words)
{
    /// <summary>Nothing is known yet. Any day will do as today: conditions look only at how far away other days are.</summary>
    public static Facts Nothing { get; } =
        new(new Account { Id = new AccountId("example"), Name = "Example" }, OwnerRole: null, RankByArr: null, new DateOnly(2025, 1, 1));

    public static World Of(Facts facts, IEnumerable<Question> asked) =>
        new(facts, string.Join("; ", asked.Select(question => question.Evaluate(facts).Sentence).DistinctBy(Subject)));

    /// <summary>"ARR is $30,000, at least $20,000" and "ARR is $30,000, at most $50,000" tell the same about the account.</summary>
    private static string Subject(string sentence) => sentence.Split(", ", 2)[0];
}
