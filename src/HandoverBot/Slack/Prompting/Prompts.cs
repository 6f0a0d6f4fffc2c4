using System.Threading.Channels;

using SlackNet;
using SlackNet.WebApi;

using Channel = System.Threading.Channels.Channel;

namespace HandoverBot.Slack.Prompting;

/// <summary>
/// What is bound to the moment: opening a form for somebody who waits for it, answering through a response URL. It is sent
/// at once and never stored; a handler does not wait for it. What fails is told to the person where that is possible.
/// </summary>
public sealed class Prompts
{
    /// <summary>More people do not wait for a form at the same moment; whoever comes on top is told to try again.</summary>
    private const int Capacity = 1000;

    private readonly Channel<Prompt> _waiting = Channel.CreateBounded<Prompt>(Capacity);

    internal ChannelReader<Prompt> Waiting => _waiting.Reader;

    /// <param name="responseUrl">Where the person hears why the form did not open; null where there is none.</param>
    /// <returns>False where too much is waiting already: answer the person with <see cref="PromptFailure.Busy"/>.</returns>
    public bool OpenModal(string triggerId, string? responseUrl, ModalViewDefinition view) =>
        Enqueue(new Prompt.Modal(triggerId, responseUrl, view, Push: false));

    /// <inheritdoc cref="OpenModal" />
    /// <summary>Opens a form on top of the one that is open.</summary>
    public bool PushModal(string triggerId, string? responseUrl, ModalViewDefinition view) =>
        Enqueue(new Prompt.Modal(triggerId, responseUrl, view, Push: true));

    /// <summary>Draws an open form again, unless its person has gone on since.</summary>
    /// <param name="hash">Slack's word for the state of the view that is to be replaced.</param>
    public void UpdateModal(string viewId, string hash, ModalViewDefinition view) => Enqueue(new Prompt.Update(viewId, hash, view));

    /// <summary>Says something that only the person who acted sees, or replaces the message they clicked in.</summary>
    /// <inheritdoc cref="OpenModal" path="/returns" />
    public bool Answer(string responseUrl, Message message, bool replaceOriginal = false) =>
        Enqueue(new Prompt.Answer(responseUrl, message, replaceOriginal));

    private bool Enqueue(Prompt prompt) => _waiting.Writer.TryWrite(prompt);
}
