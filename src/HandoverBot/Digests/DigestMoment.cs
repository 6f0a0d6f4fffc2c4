using System.Collections.Immutable;

using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Digests;

/// <summary>Who gets a digest now.</summary>
/// <param name="Policy">The one in force.</param>
public sealed record DigestMoment(DateTimeOffset Now, Policy Policy, Roster Roster, ImmutableArray<Receiver> Receivers);
