using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;
using HandoverBot.Slack.Text;

namespace HandoverBot.Deciding;

/// <summary>Somebody who could take an account over: their book before and after, what is on its way, and where they work.</summary>
public static class CandidateView
{
    public static Mrkdwn Of(Candidate candidate, Policy policy) => Mrkdwn.Lines(
        $"*{candidate.Person.Name}* · {CandidateWords.Load(candidate, policy)}",
        CandidateWords.Pending(candidate, policy) is { } pending ? $"{pending}" : Mrkdwn.Empty,
        candidate.Customers is { } customers
            ? (Mrkdwn)$"{CandidateWords.Place(candidate)}; {customers}"
            : $"{CandidateWords.Place(candidate)}");

    /// <summary>The short form, for where there is one line.</summary>
    public static string Line(Candidate candidate, Policy policy) => $"{candidate.Person.Name} · {CandidateWords.Load(candidate, policy)}";

    /// <summary>What stands under that line.</summary>
    public static string Under(Candidate candidate)
    {
        var pending = candidate.Pending == PendingMoves.None
            ? "" : $"{candidate.Pending.Arriving.Accounts} arriving, {candidate.Pending.Leaving.Accounts} leaving; ";
        return $"{pending}{CandidateWords.Place(candidate)}";
    }
}
