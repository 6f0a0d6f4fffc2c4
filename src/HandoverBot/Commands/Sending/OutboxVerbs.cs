using System.CommandLine;

using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Commands.Sending;

/// <summary><c>outbox show</c> and <c>outbox retry</c>: what could not be delivered.</summary>
internal static class OutboxVerbs
{
    public const string ShowLine = "HandoverBot outbox show";

    public const string RetryLine = "HandoverBot outbox retry";

    public static Command Create(CommandServices services, Terminal terminal) =>
        new Verb("outbox", "Shows the messages that were given up, or tries once more to send them.", "outbox show")
        {
            Show(services, terminal),
            Retry(services, terminal),
        };

    private static Verb Show(CommandServices services, Terminal terminal)
    {
        var verb = new Verb("show", "Shows what could not be delivered: when it was written, to whom, and why not.", "outbox show");
        verb.SetAction(async (_, cancellation) =>
        {
            await using var scope = await services.Open(cancellation);
            var outbox = scope.Get<OutboxStore>();
            var dead = await outbox.Dead(int.MaxValue, cancellation);
            foreach (var row in dead)
                await terminal.Output.WriteLineAsync(Line(row));
            var waiting = (await outbox.Backlog(cancellation)).Pending;
            await terminal.Output.WriteLineAsync(dead.Count == 0
                ? $"Nothing was given up; {waiting:N0} waiting."
                : $"{Wording.Count(dead.Count, "message")} could not be delivered; {waiting:N0} waiting. Mend what is named, then: {RetryLine}");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Retry(CommandServices services, Terminal terminal)
    {
        var verb = new Verb(
            "retry",
            "Puts everything that was given up back in line. What is no longer true is dropped, and what went out after all is not sent twice.",
            "outbox retry");
        verb.SetAction(async (_, cancellation) =>
        {
            await using var scope = await services.Open(cancellation);
            var revived = await scope.Get<OutboxStore>().Revive(services.Clock.GetUtcNow(), cancellation);
            await terminal.Output.WriteLineAsync(revived == 0
                ? "Nothing was given up, so there is nothing to send again."
                : $"{Wording.Count(revived, "message")} back in line; the bot sends them as soon as it runs.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static string Line(OutboxRow row) =>
        $"{row.CreatedAt:yyyy-MM-dd HH:mm} UTC  {row.Kind} to {row.Conversation}: {row.LastError}";
}
