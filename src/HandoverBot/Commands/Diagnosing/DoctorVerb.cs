using System.CommandLine;

namespace HandoverBot.Commands.Diagnosing;

/// <summary><c>doctor</c></summary>
internal static class DoctorVerb
{
    public static Command Create(CommandServices services, Terminal terminal)
    {
        var verb = new Verb(
            "doctor",
            "Checks everything the bot needs, and says how to mend what is wrong: configuration, Slack, Stripe, Vitally, policy, database, people.",
            "doctor");
        verb.SetAction(async (_, cancellation) =>
        {
            var builder = services.NewBuilder();
            using var slack = new SlackProbe(builder.Configuration);
            var problems = 0;
            foreach (var check in Checks(services, builder, slack))
            {
                foreach (var diagnosis in await Diagnose(check, cancellation))
                {
                    await terminal.Output.WriteLineAsync(diagnosis.ToString());
                    problems += diagnosis.Health == Health.Problem ? 1 : 0;
                }
            }

            await terminal.Output.WriteLineAsync(problems == 0 ? "The bot can run." : $"{Wording.Count(problems, "problem")} to mend.");
            return problems == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return verb;
    }

    private static IEnumerable<ICheck> Checks(CommandServices services, WebApplicationBuilder builder, SlackProbe slack) =>
    [
        new SettingsCheck(builder.Configuration),
        new TokenCheck(slack, builder.Configuration, services.Clock),
        new AppTokenCheck(slack, builder.Configuration),
        new ChannelCheck(slack, builder.Configuration),
        new StripeCheck(builder.Configuration, services.Clock),
        new VitallyCheck(services, builder.Configuration),
        new PolicyCheck(services, builder.Configuration),
        new DatabaseCheck(services),
        new DigestCheck(services),
    ];

    private static async Task<IReadOnlyList<Diagnosis>> Diagnose(ICheck check, CancellationToken cancellation)
    {
        var found = new List<Diagnosis>();
        try
        {
            await foreach (var diagnosis in check.Run(cancellation))
                found.Add(diagnosis);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            found.Add(new Diagnosis(Health.Problem, check.Subject, exception.Message));
        }

        return found;
    }
}
