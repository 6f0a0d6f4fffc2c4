using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Handovers;

namespace HandoverBot.Meeting;

/// <summary>The first words to a customer about their new contact. Only what the customer knows anyway, or may know, gets into it.</summary>
public static class IntroductionDraft
{
    public static string For(HandoverNow now)
    {
        var owner = now.NameOf(now.Handover.Owner);
        var newOwner = now.NameOf(now.Handover.NewOwner);
        var person = now.Handover.NewOwner is { } id ? now.Roster.Find(id) : null;
        var role = person is null ? "contact" : now.Policy.Role(person.Role)?.Name ?? person.Role;
        var firstName = newOwner.Split(' ')[0];
        var reach = person is null ? "" : $"You reach {firstName} at {person.Email}, in {CallWords.Place(now.ZoneOf(person.Id))}. ";
        return $"""
            Hi everyone,

            I'd like you to meet {newOwner}, who will be your {role} from now on. {firstName} and I have gone through where we stand: your goals, {Products(now)} and what comes next, so you will not have to explain it again.

            {reach}{firstName} will suggest a time for a first call. Until then, both of us are here for you.

            It has been a pleasure working with you,
            {owner}
            """;
    }

    private static string Products(HandoverNow now)
    {
        string[] names = [.. (now.Account.Products ?? []).Select(now.Policy.ProductName)];
        return names switch
        {
            [] => "what is set up",
            [var only] => $"how you use {only}",
            _ => $"how you use {string.Join(", ", names[..^1])} and {names[^1]}",
        };
    }
}
