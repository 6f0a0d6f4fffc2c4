using System.Net;

using HandoverBot.Troubles;

namespace HandoverBot.Vitally;

/// <summary>What Vitally's refusals mean, in words.</summary>
internal static class VitallyRefusals
{
    public static RemoteTroubleException Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => new("Vitally refuses the key. Set Vitally:ApiKey to the secret token of an API key that is in force."),
        HttpStatusCode.Forbidden => new("Vitally's key may not do that. Switch the REST API integration on in Vitally's settings, and copy its secret token to Vitally:ApiKey."),
        >= HttpStatusCode.InternalServerError => new($"Vitally is out of order (HTTP {(int)status}). Nothing is to be done but wait."),
        HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity =>
            new($"Vitally does not accept what the bot sends (HTTP {(int)status}). Check the names under Vitally:Traits.") { IsFinal = true },
        _ => new($"Vitally does not answer the question (HTTP {(int)status}). Check Vitally:ApiUrl, and update the bot."),
    };

    public static RemoteTroubleException Unreachable() =>
        new("Vitally cannot be reached, or does not answer in time. Check the way to the internet and Vitally:ApiUrl.");

    public static RemoteTroubleException Unreadable() =>
        new("Vitally's answer cannot be read. Check that Vitally:ApiUrl is Vitally's own address, and that no proxy answers in its place.");

    /// <param name="key">What Vitally was asked for.</param>
    public static RemoteTroubleException UnknownAccount(string key) =>
        new($"Vitally does not know the account “{key}”. Correct its vitally_id in accounts.csv, or its external id in Vitally.") { IsFinal = true };
}
