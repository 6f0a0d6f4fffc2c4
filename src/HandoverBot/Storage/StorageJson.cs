using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Planning;

namespace HandoverBot.Storage;

/// <summary>The JSON in the database. What it writes today has to be readable for ever.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters =
    [
        typeof(SnakeCaseEnum<BriefTopic>),
        typeof(SnakeCaseEnum<ChecklistMark>),
        typeof(SnakeCaseEnum<DueUnit>),
        typeof(SnakeCaseEnum<Gate>),
        typeof(SnakeCaseEnum<GateStatus>),
        typeof(SnakeCaseEnum<GrowthPotential>),
        typeof(SnakeCaseEnum<HandoverStatus>),
        typeof(SnakeCaseEnum<InvoiceStatus>),
        typeof(SnakeCaseEnum<Plan>),
        typeof(SnakeCaseEnum<PlanVerdict>),
        typeof(SnakeCaseEnum<WorkOccasion>),
    ])]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(Handover))]
[JsonSerializable(typeof(HandoverEvent))]
[JsonSerializable(typeof(WorkList))]
[JsonSerializable(typeof(WorkEvent))]
[JsonSerializable(typeof(PlanningEvent))]
public sealed partial class StorageJson : JsonSerializerContext
{
    private static readonly Dictionary<Type, string> EventTypes = new[] { typeof(HandoverEvent), typeof(WorkEvent), typeof(PlanningEvent) }
        .SelectMany(type => type.GetCustomAttributes<JsonDerivedTypeAttribute>())
        .ToDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);

    public static string Write(Account account) => JsonSerializer.Serialize(account, Default.Account);

    public static string Write(Handover handover) => JsonSerializer.Serialize(handover, Default.Handover);

    public static string Write(HandoverEvent happened) => JsonSerializer.Serialize(happened, Default.HandoverEvent);

    public static string Write(WorkList list) => JsonSerializer.Serialize(list, Default.WorkList);

    public static string Write(WorkEvent happened) => JsonSerializer.Serialize(happened, Default.WorkEvent);

    public static string Write(PlanningEvent happened) => JsonSerializer.Serialize(happened, Default.PlanningEvent);

    /// <summary>The name an event is stored under, such as <c>pool_decided</c>.</summary>
    public static string TypeOf(HandoverEvent happened) => EventTypes[happened.GetType()];

    /// <inheritdoc cref="TypeOf(HandoverEvent)" />
    public static string TypeOf(WorkEvent happened) => EventTypes[happened.GetType()];

    /// <inheritdoc cref="TypeOf(HandoverEvent)" />
    public static string TypeOf(PlanningEvent happened) => EventTypes[happened.GetType()];

    /// <inheritdoc cref="TypeOf(HandoverEvent)" />
    public static string TypeOf<TPlanning>()
        where TPlanning : PlanningEvent => EventTypes[typeof(TPlanning)];

    public static Account ReadAccount(string json)
    {
        var account = Read(JsonSerializer.Deserialize(json, Default.Account));
        return account with { StripeCustomers = OrNone(account.StripeCustomers) };
    }

    public static Handover ReadHandover(string json)
    {
        var handover = Read(JsonSerializer.Deserialize(json, Default.Handover));
        return handover with
        {
            ReasonFindings = OrNone(handover.ReasonFindings),
            Answers = OrNone(handover.Answers),
            BriefNotes = OrNone(handover.BriefNotes),
            PushBacks = [.. OrNone(handover.PushBacks).Select(push => push with { Answers = OrNone(push.Answers) })],
            PlanQuestions = handover.PlanQuestions ?? PlanQuestions.StoredBefore(handover),
        };
    }

    public static HandoverEvent ReadEvent(string json) => Read(JsonSerializer.Deserialize(json, Default.HandoverEvent)) switch
    {
        HandoverProposed proposed => proposed with { Answers = OrNone(proposed.Answers) },
        var happened => happened,
    };

    public static WorkList ReadWorkList(string json) => Read(JsonSerializer.Deserialize(json, Default.WorkList));

    public static WorkEvent ReadWorkEvent(string json) => Read(JsonSerializer.Deserialize(json, Default.WorkEvent));

    public static PlanningEvent ReadPlanning(string json) => Read(JsonSerializer.Deserialize(json, Default.PlanningEvent));

    // What was stored before a list was added comes without it, and generated readers do not keep a member's initial value.
    private static ImmutableArray<T> OrNone<T>(ImmutableArray<T> list) => list.IsDefault ? [] : list;

    private static T Read<T>(T? value)
        where T : class => value ?? throw new JsonException("The stored JSON is null.");
}

internal sealed class SnakeCaseEnum<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
