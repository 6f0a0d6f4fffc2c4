using HandoverBot.Domain.People;

namespace HandoverBot.Allocating;

/// <summary>Who works with the allocation lists.</summary>
public static class BoardAccess
{
    public const string Refusal = "Only an allocator or leadership works with these lists.";

    public static bool May(Person person) => person.Is(PersonFlags.Allocator) || person.Is(PersonFlags.Leadership);

    public static bool MaySeeTop(Person person) => person.Is(PersonFlags.Leadership);
}
