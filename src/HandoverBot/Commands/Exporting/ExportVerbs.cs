using System.CommandLine;

namespace HandoverBot.Commands.Exporting;

/// <summary><c>export KIND [--out FILE] [--format csv|json]</c></summary>
internal static class ExportVerbs
{
    public static Command Create(CommandServices services, Terminal terminal) =>
        new Verb("export", "Writes what the bot knows as a table: handovers and all that happened to them, checklists, the allocation lists, books, whose accounts were when.", "export handovers --out handovers.csv")
        {
            Kind("handovers", "One row for each handover there ever was, as it stands now.", new HandoverSheet(), services, terminal),
            Kind("crm", "One row for each change to enter in a customer system that the bot cannot write to.", new CrmSheet(), services, terminal),
            Kind("audit", "One row for each event: when, what, who, why, under which policy.", new AuditSheet(), services, terminal),
            Kind("checklists", "One row for each item of a running checklist that was marked: when, which, how, by whom.", new ChecklistSheet(), services, terminal),
            BookExport.Create(services, terminal),
            Kind("ownership", "Whose each account was when, as import ownership takes it.", new OwnershipSheet(), services, terminal),
            Kind("ownership-events", "One row for each time somebody told whose an account is: when, by whose word, what it took the place of.", new OwnershipEventSheet(), services, terminal),
            Kind("allocation", "The lists to allocate from, to work on and to bring back with import decisions.", new AllocationSheet(), services, terminal),
        };

    private static Verb Kind(string name, string description, ISheet sheet, CommandServices services, Terminal terminal)
    {
        var verb = new Verb(name, description, $"export {name} --out {name}.csv");
        new SheetOutput(verb, services, terminal).Write(_ => sheet);
        return verb;
    }
}
