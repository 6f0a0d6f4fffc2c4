using SlackNet;
using SlackNet.WebApi;

namespace HandoverBot.Slack.Prompting;

internal abstract record Prompt(string? ResponseUrl)
{
    public sealed record Modal(string TriggerId, string? ResponseUrl, ModalViewDefinition View, bool Push) : Prompt(ResponseUrl);

    public sealed record Update(string ViewId, string Hash, ModalViewDefinition View) : Prompt(ResponseUrl: null);

    public sealed record Answer(string Url, Message Message, bool ReplaceOriginal) : Prompt(Url);
}
