using System.Security.Cryptography;

namespace HandoverBot.Slack.Incidents;

/// <summary>An unexpected error: its short id is in the log with all that is known, and is all that people see of it.</summary>
public sealed record Incident(string Id)
{
    /// <summary>Without the letters and digits that people mistake for each other.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private const int Length = 8;

    /// <summary>What a person hears.</summary>
    public string Text => $"Something went wrong on our side (id {Id}). Nothing was lost; try again, and give an admin the id if it keeps happening.";

    public static Incident Log(ILogger log, Exception error, string during)
    {
        var incident = new Incident(RandomNumberGenerator.GetString(Alphabet, Length));
        log.LogError(error, "Incident {Incident} during {During}", incident.Id, during);
        return incident;
    }
}
