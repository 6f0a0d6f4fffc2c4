using System.Text.Json.Nodes;

using HandoverBot.Fakes;

namespace HandoverBot.Tests.Stories.Setting;

/// <summary>What an owner enters whose account is in a good state.</summary>
internal static class StepEntries
{
    /// <param name="call">Whether the handover call is booked with the account plan.</param>
    public static void Fill(FakeView step, Form form, DateOnly today, bool call = true)
    {
        switch (step.CallbackId)
        {
            case "prepare_plan":
                form.Text("Plan link", "https://plans.example.com/current").Date("Plan last updated", today.AddDays(-3));
                TickAll(step, form);
                // Once it has a time, it is moved on the cards.
                if (call && step.Inputs.Contains("Handover call"))
                    form.Date("Handover call", today.AddDays(2));
                break;
            case "prepare_joint_plan":
                form.Text("Joint plan link", "https://docs.example.com/onboarding");
                break;
            case "prepare_invoices" when step.Inputs.Contains("Invoices paid"):
                form.Radio("Invoices paid", "yes").Text("Invoices checked where", "In the ledger");
                break;
            case "prepare_invoices":
                break;
            case "prepare_checklist":
                TickAll(step, form);
                break;
            case "prepare_health":
                form.Radio("Healthy", "yes").Text("Healthy: why", "Usage grows").Radio("Right-sized", "yes").Text("Right-sized: why", "No waste");
                break;
            case "prepare_brief":
                foreach (var topic in step.Inputs)
                    form.Text(topic, "They want the export by June; nobody promised it.");
                break;
            default:
                throw new ArgumentException($"No entries for {step}.", nameof(step));
        }
    }

    private static void TickAll(FakeView step, Form form)
    {
        foreach (var boxes in Boxes(step))
            form.Tick(boxes.Block, boxes.Items);
    }

    /// <summary>The groups of items that can be ticked.</summary>
    public static IEnumerable<(string Block, string[] Items)> Boxes(FakeView step) =>
        from block in step.Blocks.OfType<JsonObject>()
        let element = block["element"]
        where element?["type"]?.GetValue<string>() == "checkboxes"
        select (
            block["block_id"]!.GetValue<string>(),
            ((JsonArray)element["options"]!).Select(option => option!["value"]!.GetValue<string>()).ToArray());
}
