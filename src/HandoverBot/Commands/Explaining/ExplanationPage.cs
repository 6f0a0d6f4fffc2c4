using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;

namespace HandoverBot.Commands.Explaining;

/// <summary>An explanation as a page for people.</summary>
internal sealed class ExplanationPage : IExplanationWriter
{
    private const int Indent = 2;
    private const int Deep = 6;

    public string Write(Explanation explanation, Roster roster)
    {
        var page = new TextPage();
        page.Title($"{explanation.Account.Name} ({explanation.Account.Id}) on {Wording.Day(explanation.Facts.Today)}, by the policy {explanation.Policy}");
        page.Add(Owner(explanation, roster), 0);
        if (ExplanationWords.Running(explanation, roster) is { } running)
            page.Add(running, 0);
        WriteWhere(page, explanation);
        WriteWhen(page, explanation);
        WriteRules(page, explanation);
        WriteReasons(page, explanation);
        WriteGates(page, explanation);
        WriteUnknown(page, explanation);
        return page.ToString() + Environment.NewLine;
    }

    private static string Owner(Explanation explanation, Roster roster) => (explanation.Account.Owner, explanation.Facts.OwnerRole) switch
    {
        (null, _) => "Nobody owns it.",
        ({ } owner, { } role) => $"{roster.NameOf(owner)} owns it, a {role}.",
        ({ } owner, null) => $"{roster.NameOf(owner)} owns it, whose role is not known.",
    };

    private static void WriteWhere(TextPage page, Explanation explanation)
    {
        page.Section("Where it should go");
        page.Add(ExplanationWords.Where(explanation.Recommendation), Indent);
        page.Add(explanation.Recommendation.Because, Indent);
        foreach (var finding in explanation.Recommendation.Findings.Concat(explanation.Moves))
            page.Add(finding, Indent);
        page.Add(explanation.Decider.Sentence, Indent);
    }

    private static void WriteWhen(TextPage page, Explanation explanation)
    {
        page.Section("When");
        page.Add(ExplanationWords.When(explanation), Indent);
        foreach (var finding in explanation.Timing.Findings)
            page.Add(finding, Indent);
    }

    private static void WriteRules(TextPage page, Explanation explanation)
    {
        page.Section("The rules, in order");
        foreach (var trial in explanation.Rules)
        {
            page.Add($"{trial.Rule.Id} ({trial.Rule.Role}) {ExplanationWords.Outcome(trial)}", Indent);
            page.Add(ExplanationWords.Found(trial), Deep);
        }
    }

    private static void WriteReasons(TextPage page, Explanation explanation)
    {
        var (would, wouldNot) = (explanation.Reasons.Where(reason => reason.IsAllowed), explanation.Reasons.Where(ConcernsOwner));
        page.Section("Reasons that would do");
        WriteReasons(page, would, reason => reason.Why);
        page.Section("Reasons that would not do");
        WriteReasons(page, wouldNot, reason => reason.Why);
        if (explanation.Reasons.Where(ForOthers).Select(reason => reason.Reason.Label).ToList() is [_, ..] others)
            page.Add($"Not for accounts of this owner: {string.Join(", ", others)}.", Indent);
        page.Section("Never a reason");
        WriteReasons(page, explanation.Reasons.Where(reason => !reason.Reason.Allowed), reason => reason.Reason.Advice!);

        bool ConcernsOwner(ReasonStanding standing) => standing is { IsAllowed: false, Reason.Allowed: true } && !ForOthers(standing);
        bool ForOthers(ReasonStanding standing) => standing.Reason.Allowed && !standing.Reason.IsFor(explanation.Facts.OwnerRole);
    }

    private static void WriteReasons(TextPage page, IEnumerable<ReasonStanding> reasons, Func<ReasonStanding, string> why)
    {
        var any = false;
        foreach (var standing in reasons)
        {
            any = true;
            page.Add($"{standing.Reason.Label} ({standing.Reason.Id})", Indent);
            page.Add(why(standing), Deep);
        }

        if (!any)
            page.Add("None.", Indent);
    }

    private static void WriteGates(TextPage page, Explanation explanation)
    {
        page.Section(explanation switch
        {
            { Running: not null } => "Gates",
            { Facts.Account.Owner: null } => "Gates, once it has an owner who hands it over",
            _ => "Gates, once it is proposed",
        });
        if (explanation.Gates.IsEmpty)
            page.Add("None.", Indent);
        foreach (var gate in explanation.Gates)
        {
            page.Add($"{gate.Gate.Title()}: {gate.State.ToString().ToLowerInvariant()}; {ExplanationWords.Waivers(gate.WaivableBy)}", Indent);
            page.Add(gate.Why, Deep);
        }
    }

    private static void WriteUnknown(TextPage page, Explanation explanation)
    {
        if (explanation.Unknown.IsEmpty)
            return;
        page.Section("Not known");
        foreach (var fact in explanation.Unknown)
            page.Add(ExplanationWords.Missing(fact), Indent);
    }
}
