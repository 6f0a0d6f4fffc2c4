using System.Text.Json.Serialization;

using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Text;

namespace HandoverBot.Domain.Checklists.Work;

/// <summary>Names a running list by its occasion and whom or what it is for: there is one for each.</summary>
[JsonConverter(typeof(TextIdConverter<WorkListId>))]
public readonly record struct WorkListId(string Value) : ITextId<WorkListId>
{
    private const char Separator = ':';

    public static WorkListId From(string value) => new(value);

    public static WorkListId Of(WorkOccasion occasion, HandoverId handover) => new($"{occasion.Id()}{Separator}{handover}");

    public static WorkListId RampOf(PersonId person) => new($"{WorkOccasion.NewHire.Id()}{Separator}{person}");

    /// <returns>Null for text that names no list.</returns>
    public (WorkOccasion Occasion, string Subject)? Parts() =>
        Value.Split(Separator, 2) is [var word, { Length: > 0 } subject] && WorkOccasions.FromId(word) is { } occasion ? (occasion, subject) : null;

    public override string ToString() => Value;
}
