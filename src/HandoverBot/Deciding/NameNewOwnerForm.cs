using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Deciding;

/// <summary>Names the new owner from the pool's people, each with their book before and after.</summary>
public sealed class NameNewOwnerForm : IHandoverForm
{
    private const string NewOwner = "New owner ";

    public string Id => HandoverButtons.NameNewOwner;

    public bool ShowsCandidates => true;

    public ModalViewDefinition Render(FormContext context)
    {
        var choices = context.Candidates
            .Where(candidate => candidate.Person.Id != context.Handover.NewOwner && candidate.Person.Id != context.Viewer.Id)
            .ToList();
        var about = Kit.Section($"Who in *{context.Handover.Pool ?? "the pool"}* takes over *{context.Handover.AccountName}*?");
        if (choices.Count == 0)
            return Modal.Notice("Name the new owner", about, Kit.Section($"Nobody else is in this pool. An admin can add people to the roster."));
        return Modal.Form(
            context, Id, "Name the new owner", "Name", [about, .. choices.Chunk(SlackLimits.SelectOptions).Select(Choices), Kit.Context($"In the books: {LedgerForecast.Of(context.Now)}")]);

        // More people than one select can hold get as many selects as they need; whichever is used counts.
        Block Choices(Candidate[] page, int index) => Kit.Input(
            choices.Count <= SlackLimits.SelectOptions ? "New owner" : $"New owner: {page[0].Person.Name} to {page[^1].Person.Name}",
            $"{NewOwner}{index}",
            Kit.Select(
                Entries.Action, "Choose somebody",
                [.. page.Select(c => Kit.Option(CandidateView.Line(c, context.Now.Policy), c.Person.Id.Value, CandidateView.Under(c)))]),
            optional: choices.Count > SlackLimits.SelectOptions);
    }

    public FormReading Read(ViewState values, FormContext context)
    {
        var chosen = values.Values.Keys.Where(block => block.StartsWith(NewOwner, StringComparison.Ordinal))
            .Select(block => (Block: block, Person: values.Choice(block)))
            .FirstOrDefault(entry => entry.Person is not null);
        return chosen.Person is { } person
            ? FormReading.Of(new AssignNewOwner(PersonId.From(person)), chosen.Block)
            : FormReading.Wrong($"{NewOwner}0", "Choose somebody.");
    }
}
