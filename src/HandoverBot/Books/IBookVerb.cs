using HandoverBot.Domain.People;

using SlackNet.Interaction;

namespace HandoverBot.Books;

/// <summary>Something else to see or do about a book than looking at it, such as <c>/mybook plan</c>.</summary>
public interface IBookVerb
{
    /// <summary>One word, after <c>/mybook</c>.</summary>
    string Word { get; }

    /// <summary>A line of <c>/mybook help</c>: what it shows or does.</summary>
    string Help { get; }

    /// <param name="rest">What follows the word; may be empty.</param>
    /// <returns>What only the caller sees; null where a form opens instead.</returns>
    Task<SlashCommandResponse?> Run(string rest, SlashCommand command, Person caller, CancellationToken cancellation);
}
