namespace HandoverBot.Tests.Commands.Importing;

public sealed class PeopleImportTests : IDisposable
{
    private const string Columns = "slack_id,email,name,role,region,time_zone,flags";

    private readonly Shell _shell = new();

    [Theory]
    [InlineData(",ana@example.com,Ana,CSM,EU,,", "slack_id: is empty; write one, such as U01ABCDEF")]
    [InlineData("ana,ana@example.com,Ana,CSM,EU,,", "slack_id: \"ana\" is not a Slack user id; copy it from the person's profile in Slack, such as U01ABCDEF")]
    [InlineData("U01ANA,,Ana,CSM,EU,,", "email: is empty; write one, such as ana@example.com")]
    [InlineData("U01ANA,ana at example,Ana,CSM,EU,,", "email: \"ana at example\" is not an email address; write one, such as ana@example.com")]
    [InlineData("U01ANA,ana@example.com,,CSM,EU,,", "name: is empty; write one, such as Ana Ruiz")]
    [InlineData("U01ANA,ana@example.com,Ana,CMS,EU,,", "role: \"CMS\" is not in the policy. Did you mean \"CSM\"?")]
    [InlineData("U01ANA,ana@example.com,Ana,CSM,EU,Mars,", "time_zone: \"Mars\" is not a time zone; write its IANA name, such as Europe/Paris or America/New_York")]
    [InlineData("U01ANA,ana@example.com,Ana,CSM,EU,Pacific Standard Time,", "time_zone: \"Pacific Standard Time\" is a Windows name; write America/Los_Angeles")]
    [InlineData("U01ANA,ana@example.com,Ana,CSM,EU,,lead;alocator", "flags: \"alocator\" is not a flag. Did you mean \"allocator\"?")]
    [InlineData("U01ANA,ana@example.com,=1+1,CSM,EU,,", "name: \"=1+1\" begins with =, which a spreadsheet takes for a formula; write the value itself")]
    [InlineData("U01ANA,ana@example.com,A\u0007na,CSM,EU,,", "name: \"A\\u0007na\" has the invisible character U+0007; delete it")]
    [InlineData("U01ANA,ana@example.com,A\u202Ena,CSM,EU,,", "name: \"A\\u202Ena\" has the invisible character U+202E; delete it")]
    public async Task A_bad_value_is_told_with_what_would_be_right(string row, string fault)
    {
        var said = await _shell.Import("people", Shell.Table(Columns, row));

        Assert.Equal(1, said.Code);
        Assert.Equal([$"people.csv:2:{fault}", "people.csv: 1 fault; nothing was imported. Correct the file and import it again."], said.Error);
    }

    [Fact]
    public async Task A_region_without_a_pool_is_pointed_out_because_the_next_policy_may_have_one()
    {
        var said = await _shell.Import("people", Shell.Table(
            Columns,
            "U01ANA,ana@example.com,Ana,TAM,SG,,",
            "U02BEN,ben@example.com,Ben,CSM,EU,,",
            "U03CLEO,cleo@example.com,Cleo,CSM,,,"));

        Assert.Equal(0, said.Code);
        Assert.Equal(
            ["3 people: 3 new, 0 changed, 0 unchanged", "region names regions without a pool in the policy: SG. If one is mistyped, correct it."],
            said.Output);
    }

    [Fact]
    public async Task The_same_person_twice_is_a_fault()
    {
        var said = await _shell.Import("people", Shell.Table(
            Columns,
            "U01ANA,ana@example.com,Ana,CSM,EU,,",
            "U01ANA,ANA@example.com,Ana,CSM,EU,,"));

        Assert.Equal(
            ["people.csv:3:slack_id: \"U01ANA\" is already on line 2; keep one of the two", "people.csv:3:email: \"ANA@example.com\" is already on line 2; keep one of the two"],
            said.Error.Take(2));
    }

    [Fact]
    public async Task One_bad_row_keeps_the_whole_file_out()
    {
        await _shell.Import("people", $"{Shell.People}U04EVE,eve@example.com,Eve,King,EU,,\n");

        var said = await _shell.Import("people", Shell.People);

        Assert.Equal(["3 people: 3 new, 0 changed, 0 unchanged"], said.Output);
    }

    [Fact]
    public async Task Importing_again_changes_only_what_is_new()
    {
        await _shell.HasPeople();

        var said = await _shell.Import("people", $"{Shell.People.Replace("Ben Okoro", "Ben O.", StringComparison.Ordinal)}U04EVE,eve@example.com,Eve,CSM,US,,\n");

        Assert.Equal(["4 people: 1 new, 1 changed, 2 unchanged"], said.Output);
    }

    [Fact]
    public async Task People_whom_the_file_leaves_out_stay_and_are_named()
    {
        await _shell.HasPeople();

        var said = await _shell.Import("people", Shell.Table(Columns, "U01ANA,ana@example.com,Ana Ruiz,TAE,EU,Europe/Madrid,"));

        Assert.Equal(
            ["1 person: 0 new, 0 changed, 1 unchanged", "Ben Okoro, Dana Lind are not in the file. They stay, because accounts and handovers may name them."],
            said.Output);
        Assert.Equal(["3 people: 0 new, 0 changed, 3 unchanged"], (await _shell.Import("people", Shell.People)).Output);
    }

    [Fact]
    public async Task The_address_of_somebody_whom_the_file_leaves_out_is_taken()
    {
        await _shell.HasPeople();

        var said = await _shell.Import("people", Shell.Table(Columns, "U09NEW,ben@example.com,New Ben,CSM,EU,,"));

        Assert.Equal(1, said.Code);
        Assert.StartsWith("people.csv:2:email: \"ben@example.com\" already belongs to Ben Okoro (U02BEN)", said.Error[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_may_swap_their_addresses()
    {
        await _shell.HasPeople();

        var said = await _shell.Import("people", Shell.Table(
            Columns,
            "U01ANA,ben@example.com,Ana Ruiz,TAE,EU,Europe/Madrid,",
            "U02BEN,ana@example.com,Ben Okoro,CSM,EU,Europe/London,lead",
            "U03DANA,dana@example.com,Dana Lind,TAM,,Europe/Stockholm,allocator;leadership"));

        Assert.Equal(["3 people: 0 new, 2 changed, 1 unchanged"], said.Output);
    }

    public void Dispose() => _shell.Dispose();
}
