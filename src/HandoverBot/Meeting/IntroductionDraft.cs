using HandoverBot.Handovers;

namespace HandoverBot.Meeting;

/// <summary>The first words to a customer about their new contact.</summary>
public static class IntroductionDraft
{
    public static string For(HandoverNow now)
    {
        var owner = now.NameOf(now.Handover.Owner);
        var newOwner = now.NameOf(now.Handover.NewOwner);
        var role = now.Handover.NewOwner is { } id && now.Roster.Find(id) is { } person
            ? now.Policy.Role(person.Role)?.Name ?? person.Role
            : "contact";
        var firstName = newOwner.Split(' ')[0];
        return $"""
            Hi everyone,

            I'd like you to meet {newOwner}, who will be your {role} from now on. {firstName} knows where we stand: your goals, what is set up and what comes next, so you will not have to explain it again.

            {firstName} will suggest a time for a first call. Until then, both of us are here for you.

            It has been a pleasure working with you,
            {owner}
            """;
    }
}
