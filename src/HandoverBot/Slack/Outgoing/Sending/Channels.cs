using System.Collections.Concurrent;

using SlackNet.WebApi;

namespace HandoverBot.Slack.Outgoing.Sending;

/// <summary>Finds the channel that reaches a recipient, and remembers it.</summary>
internal sealed class Channels(PacedSlack slack)
{
    private const int PageSize = 200;

    private static readonly ConversationType[] Types = [ConversationType.PublicChannel, ConversationType.PrivateChannel];

    private readonly ConcurrentDictionary<string, string> _direct = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _named = new(StringComparer.Ordinal);

    /// <exception cref="CannotDeliverException">There is no such channel.</exception>
    public Task<string> IdOf(Recipient recipient, CancellationToken cancellation) => recipient switch
    {
        Recipient.Person person => Direct(person.Id.Value, cancellation),
        Recipient.Channel channel => IsId(channel.IdOrName) ? Task.FromResult(channel.IdOrName) : Named(channel.IdOrName.TrimStart('#'), cancellation),
        _ => throw new InvalidOperationException($"No channel for a {recipient.GetType().Name}."),
    };

    /// <summary>Names are in lower case, ids are not.</summary>
    private static bool IsId(string idOrName) =>
        idOrName is ['C' or 'G' or 'D', ..] && idOrName.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    private async Task<string> Direct(string person, CancellationToken cancellation)
    {
        if (_direct.TryGetValue(person, out var known))
            return known;
        return _direct[person] = await slack.Call("conversations.open", api => api.Conversations.Open([person], cancellation));
    }

    private async Task<string> Named(string name, CancellationToken cancellation)
    {
        if (_named.TryGetValue(name, out var known))
            return known;
        string? cursor = null;
        do
        {
            var (page, from) = (default(ConversationListResponse), cursor);
            page = await slack.Call(
                "conversations.list",
                api => api.Conversations.List(excludeArchived: true, PageSize, Types, from, cancellationToken: cancellation));
            foreach (var channel in page.Channels)
                _named[channel.Name] = channel.Id;
            cursor = page.ResponseMetadata?.NextCursor;
        }
        while (!string.IsNullOrEmpty(cursor) && !_named.ContainsKey(name));

        return _named.TryGetValue(name, out var found)
            ? found
            : throw new CannotDeliverException($"There is no channel #{name} that the bot can see. Create it, invite the bot, or mend the configuration under Channels.");
    }
}
