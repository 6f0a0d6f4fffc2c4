using HandoverBot.Domain.Briefs;

namespace HandoverBot.Domain.Handovers;

/// <summary>What the owner tells for the brief. It is never forced: what is left open is named as unknown.</summary>
internal static class BriefDecisions
{
    public static Outcome Give(Handover state, GiveBriefNotes command)
    {
        if (command.Entries.Select(entry => entry.Topic).Distinct().Count() != command.Entries.Length)
            return Outcome.Refuse(RefusalKind.Invalid, "The same question was answered twice; answer it once.");
        if (command.Entries.Any(entry => string.IsNullOrWhiteSpace(entry.Words)))
            return Outcome.Refuse(RefusalKind.Invalid, "Write a sentence, or “none” where there is nothing.");
        BriefEntry[] news = [.. command.Entries.Where(entry => state.Note(entry.Topic)?.Words != entry.Words)];
        return news.Length == 0 ? Outcome.Of() : Outcome.Of(new BriefNotesGiven([.. news]));
    }
}
