using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Storage;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Deciding.Suggesting;

/// <summary>
/// Names the new owners of a page of the suggestion, each through the one way in and with the version it was seen at. What has
/// moved on meanwhile is said, and the rest is done all the same; then the next page follows.
/// </summary>
public sealed class SuggestionSubmitted(
    Callers callers, SuggestionModal modal, HandoverCommandHandler handler, HandoverQueries handovers, PeopleStore people, ILogger<SuggestionSubmitted> log)
    : SubmissionHandler(callers, log)
{
    protected override async Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller)
    {
        if (SuggestionMemory.Parse(submission.View.PrivateMetadata) is not { } memory)
            return submission.Refused("This suggestion is from an older version of the app. Close it and open it again.");
        var values = submission.View.State;
        (SuggestedLine Line, string? Choice)[] entries =
        [
            .. submission.View.Blocks.OfType<InputBlock>()
                .Select(block => SuggestedLine.Parse(block.BlockId))
                .OfType<SuggestedLine>()
                .Select(line => (line, values.Choice(line.BlockId) ?? line.Suggested?.Value)),
        ];
        memory = memory with
        {
            Later = [.. memory.Later, .. entries.Where(entry => IsLater(entry.Choice)).Select(entry => entry.Line.At.Id).Except(memory.Later)],
        };
        var outcome = SuggestionOutcome.Nothing;
        if (values.Ticked(SuggestionView.AgainIn(memory)).Count > 0)
            memory = memory with { Round = memory.Round + 1, Chosen = memory.Chosen.SetItems(Changed(entries)) };
        else
            outcome = await Name(entries, caller);
        return new UpdateViewResponse { View = await modal.For(memory, caller, outcome, CancellationToken.None) };
    }

    private static bool IsLater(string? choice) => choice is null or SuggestionView.Later;

    private static IEnumerable<KeyValuePair<HandoverId, PersonId>> Changed(IEnumerable<(SuggestedLine Line, string? Choice)> entries) =>
        from entry in entries
        where !IsLater(entry.Choice) && entry.Choice != entry.Line.Suggested?.Value
        select KeyValuePair.Create(entry.Line.At.Id, PersonId.From(entry.Choice!));

    private async Task<SuggestionOutcome> Name((SuggestedLine Line, string? Choice)[] entries, Person caller)
    {
        var roster = await people.Roster(CancellationToken.None);
        var (named, refused, later) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var (line, choice) in entries)
        {
            var account = (await handovers.Find(line.At.Id, CancellationToken.None))?.AccountName ?? "An account";
            if (IsLater(choice))
            {
                later.Add(account);
                continue;
            }

            var command = new AssignNewOwner(PersonId.From(choice!)) { SeenVersion = line.At.Version };
            if (await handler.Handle(line.At.Id, command, Actor.Of(caller), CancellationToken.None) is Handled.Refused { Refusal.Sentence: var sentence })
                refused.Add($"{account}: {sentence}");
            else
                named.Add($"{account}: {roster.NameOf(command.NewOwner)}");
        }

        return new SuggestionOutcome([.. named], [.. refused], [.. later]);
    }
}
