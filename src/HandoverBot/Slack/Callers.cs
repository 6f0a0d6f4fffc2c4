using HandoverBot.Domain.People;
using HandoverBot.Storage;

using Microsoft.Extensions.Options;

namespace HandoverBot.Slack;

/// <summary>Finds out who is calling.</summary>
public sealed class Callers(PeopleStore people, IOptions<SlackOptions> options)
{
    public async Task<CallerResult> Identify(string? teamId, string userId, CancellationToken cancellation = default)
    {
        if (options.Value.TeamId is { Length: > 0 } home && teamId != home)
            return new CallerResult.Stranger("This bot works for another workspace. Ask its admin to install one here.");
        return await people.Find(new PersonId(userId), cancellation) is { } person
            ? new CallerResult.Known(person)
            : new CallerResult.Stranger(
                $"You are not in the roster yet. Ask an admin to add you: a line for {userId} in people.csv, then import people.");
    }
}

public abstract record CallerResult
{
    private CallerResult()
    {
    }

    public sealed record Known(Person Person) : CallerResult;

    /// <param name="Refusal">What to tell them.</param>
    public sealed record Stranger(string Refusal) : CallerResult;
}
