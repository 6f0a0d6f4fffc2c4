using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Preparing.Steps;

/// <summary>Usage and engagement are good, and the customer pays only for what it needs.</summary>
public sealed class HealthStep() : PreparationStep("prepare_health", "Healthy and right-sized", Gate.Healthy, Gate.RightSized)
{
    private const string Yes = "yes";
    private const string No = "no";

    private static readonly (Gate Gate, string Question, string Good, string Bad, string Ask)[] Questions =
    [
        (Gate.Healthy, "Is the account healthy?", "Yes, usage and engagement are good", "Not yet", "How do usage and engagement look?"),
        (Gate.RightSized, "Does it pay only for what it needs?", "Yes, it is right-sized", "Not yet", "What did you check?"),
    ];

    public override FormReading Read(ViewState values, FormContext context)
    {
        var commands = new List<FormCommand>();
        foreach (var (gate, _, _, _, ask) in Questions.Where(question => context.Handover.Standing(question.Gate) is not null))
        {
            if (values.Radio(Answer(gate)) is not { } answer)
                return FormReading.Wrong(Answer(gate), "Choose yes or not yet.");
            if (values.Text(Note(gate)) is not { } note)
                return FormReading.Wrong(Note(gate), $"Answer in a sentence: {ask}");
            commands.Add(new FormCommand(
                gate == Gate.Healthy ? new ConfirmHealth(answer == Yes, note) : new ConfirmRightSized(answer == Yes, note), Note(gate)));
        }

        return FormReading.Of(commands);
    }

    protected override IEnumerable<Block> Blocks(FormContext context)
    {
        var account = context.Now.Account;
        yield return Kit.Section(
            $"Known about *{account.Name}*: health {Known(account.Health)}, active users in the past month {Known(account.ActiveUsers)} ({account.Source}, {account.AsOf:d MMM yyyy}).");
        foreach (var (gate, question, good, bad, ask) in Questions.Where(question => context.Handover.Standing(question.Gate) is not null))
        {
            yield return Kit.Input(question, Answer(gate), Kit.Radio(Entries.Action, [Kit.Option(good, Yes), Kit.Option(bad, No)]));
            yield return Kit.Input(ask, Note(gate), Kit.TextInput(Entries.Action, multiline: true));
        }
    }

    private static string Answer(Gate gate) => gate.Title();

    private static string Note(Gate gate) => $"{gate.Title()}: why";

    private static string Known<T>(T? fact)
        where T : struct => fact?.ToString() ?? "unknown";
}
