using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

public sealed class PersonRow
{
    public required PersonId SlackId { get; set; }

    public required string Email { get; set; }

    public required string Name { get; set; }

    public required string Role { get; set; }

    public string? Region { get; set; }

    public string? TimeZone { get; set; }

    public required PersonFlags Flags { get; set; }

    public DateOnly? StartedOn { get; set; }

    public static PersonRow Of(Person person) => new()
    {
        SlackId = person.Id,
        Email = person.Email,
        Name = person.Name,
        Role = person.Role,
        Region = person.Region,
        TimeZone = person.TimeZone,
        Flags = person.Flags,
        StartedOn = person.StartedOn,
    };

    public Person ToPerson() => new(SlackId, Email, Name, Role, Region, TimeZone, Flags) { StartedOn = StartedOn };

    internal static void Map(EntityTypeBuilder<PersonRow> table)
    {
        table.ToTable("people").HasKey(row => row.SlackId);
        table.HasIndex(row => row.Email).IsUnique();
    }
}
