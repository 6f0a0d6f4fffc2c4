using System.Collections.Immutable;
using System.Text.Json;

using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Reading.Contradictions;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>reasons</c>: those that carry a handover, and those that are answered with advice.</summary>
internal static class ReasonSection
{
    private static readonly Choices<bool> YesNo = new(("yes", true), ("no", false));

    /// <summary>Whether the other answer refuses the reason.</summary>
    private static readonly Choices<bool> Otherwise = new(("refuse", true), ("warn", false));

    public static ImmutableArray<Reason> Read(Node node, KnownNames known)
    {
        var ids = new Names("reason");
        var labels = new Names("reason with the label");
        var faults = node.Faults.Count;
        ImmutableArray<Reason> reasons = [.. node.NotEmpty("reason").List(reason => reason.Object(o => ReadReason(o, ids, labels, known))).OfType<Reason>()];
        if (node.Faults.Count == faults && !node.IsMissing && !reasons.Any(reason => reason.Allowed))
            node.Fault("none of them is allowed, so no account could ever be handed over. Allow at least one.");
        return reasons;
    }

    private static Reason ReadReason(ObjectReading o, Names ids, Names labels, KnownNames known)
    {
        var allowed = o.Required("allowed");
        var evidence = o.Optional("evidence");
        var when = o.Optional("when");
        var advice = o.Optional("advice");
        var questions = o.Optional("questions");
        var early = o.Optional("early");
        var reason = new Reason(
            ids.Declare(o.Required("id")),
            labels.Declare(o.Required("label")),
            allowed.Flag(),
            evidence?.Text(),
            when is { } asked ? ConditionKinds.Read(asked, known) : null,
            advice?.Text(),
            [.. o.Optional("from_roles") is { } roles ? known.Roles.ReferToEach(roles) : []])
        {
            Questions = questions is { } list ? ReadQuestions(list) : [],
            Early = early?.Flag() ?? false,
        };

        if (when is { } place && reason.When is { } condition)
            Possibility.CheckFor(reason.FromRoles, place, condition);
        if (allowed.Value.ValueKind is JsonValueKind.True)
            advice?.Fault("is only for reasons that are not allowed.");
        if (reason.Early && known.HighPotential is null)
            early?.Fault("needs the section \"high_potential\", which says what must be true before the account changes hands.");
        if (allowed.Value.ValueKind is not JsonValueKind.False)
            return reason;
        evidence?.Fault("is only for reasons that are allowed; say in \"advice\" what to do instead.");
        when?.Fault("is only for reasons that are allowed.");
        questions?.Fault("is only for reasons that are allowed; say in \"advice\" what to do instead.");
        if (advice is null)
            o.Fault("needs \"advice\", because it is not allowed: what should the owner do instead?");
        return reason;
    }

    private static ImmutableArray<ReasonQuestion> ReadQuestions(Node node)
    {
        var ids = new Names("question");
        return [.. node.List(question => question.Object(o => ReadQuestion(o, ids))).OfType<ReasonQuestion>()];
    }

    private static ReasonQuestion ReadQuestion(ObjectReading o, Names ids) => new(
        ids.Declare(o.Required("id")),
        o.Required("ask").Text(),
        o.Required("expect").Choice(YesNo),
        o.Required("otherwise").Choice(Otherwise),
        o.Required("advice").Text());
}
