using System.Text;

namespace HandoverBot.Tests.Commands.Importing;

/// <summary>Files that are wrong as files, whatever is in them.</summary>
public sealed class FaultyFileTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var said = await _shell.Run("import", "people", _shell.PathOf("nobody.csv"));

        Assert.Equal(1, said.Code);
        Assert.StartsWith($"There is no file {_shell.PathOf("nobody.csv")}.", Assert.Single(said.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_refused()
    {
        var said = await _shell.Run("import", "people", AppContext.BaseDirectory);

        Assert.Equal(1, said.Code);
        Assert.Contains("is a folder", Assert.Single(said.Error), StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string> WrongKinds => new()
    {
        { [], "is empty" },
        { "PK\u0003\u0004…"u8.ToArray(), "Excel workbook" },
        { [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Shell.People)], "Save it as UTF-8" },
        { Encoding.BigEndianUnicode.GetBytes(Shell.People), "Save it as UTF-8" },
    };

    [Theory]
    [MemberData(nameof(WrongKinds))]
    public async Task A_file_of_another_kind_is_named_for_what_it_is(byte[] bytes, string reason)
    {
        await File.WriteAllBytesAsync(_shell.PathOf("people.csv"), bytes);

        var said = await _shell.Run("import", "people", _shell.PathOf("people.csv"));

        Assert.Equal(1, said.Code);
        Assert.Contains(reason, Assert.Single(said.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_encodings_are_told_by_row_and_column()
    {
        await File.WriteAllBytesAsync(
            _shell.PathOf("people.csv"),
            Encoding.Latin1.GetBytes(Shell.People.Replace("Ana Ruiz", "José Ruiz", StringComparison.Ordinal)));

        var said = await _shell.Run("import", "people", _shell.PathOf("people.csv"));

        Assert.Equal(1, said.Code);
        Assert.StartsWith("people.csv:2:name: ", said.Error[0], StringComparison.Ordinal);
        Assert.EndsWith("save the file as UTF-8", said.Error[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slack_id,email,name,role,region,flags", "people.csv:1:time_zone: this column is missing; add it, with empty values where nothing is known")]
    [InlineData("slack_id,email,name,role,regoin,time_zone,flags", "people.csv:1: there is no column \"regoin\". Did you mean \"region\"?")]
    [InlineData("slack_id,email,name,role,region,time_zone,flags,name", "people.csv:1:name: this column is there twice; delete one of them")]
    [InlineData("slack_id,email,name,role,region,time_zone,flags,", "people.csv:1: column 8 has no name; name it or delete it")]
    [InlineData("slack_id;email;name;role;region;time_zone;flags", "people.csv:1: separates its columns with semicolons; save the file with commas instead")]
    [InlineData("slack_id\temail\tname\trole\tregion\ttime_zone\tflags", "people.csv:1: separates its columns with tabs; save the file with commas instead")]
    public async Task A_wrong_header_says_what_would_be_right(string header, string fault)
    {
        var said = await _shell.Import("people", $"{header}\n");

        Assert.Equal(1, said.Code);
        Assert.Contains(fault, said.Error);
    }

    [Theory]
    [InlineData("U01ANA,ana@example.com", "has 2 values, but the header has 7 columns")]
    [InlineData("U01ANA,ana@example.com,\"Ana Ruiz,CSM,EU,,", "has a quote that is not closed on the same line")]
    [InlineData("U01ANA,ana@example.com,Ana \"A\" Ruiz,CSM,EU,,", "has a quote inside a value")]
    [InlineData("U01ANA,ana@example.com,\"Ana\" Ruiz,CSM,EU,,", "has a quote inside a value")]
    [InlineData("U01ANA,ana@example.com,\"Ana\nRuiz\",CSM,EU,,", "has a quote that is not closed on the same line")]
    public async Task A_row_of_the_wrong_form_is_told_by_its_line(string row, string reason)
    {
        var said = await _shell.Import("people", $"slack_id,email,name,role,region,time_zone,flags\n\n{row}\n");

        Assert.Equal(1, said.Code);
        Assert.StartsWith($"people.csv:3: {reason}", said.Error[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Byte_order_mark_other_line_ends_another_order_quotes_and_blank_lines_do_no_harm()
    {
        var text = "\uFEFFname,slack_id,Email,role,region,time_zone,flags\r\n"
            + "\r\n"
            + "\"Ruiz, \"\"Ana\"\"\" , U01ANA ,ana@example.com,TAE,EU,,\"lead; revops\"";

        var said = await _shell.Import("people", text);

        Assert.Equal(["1 person: 1 new, 0 changed, 0 unchanged"], said.Output);
        Assert.Equal(0, said.Code);
    }

    [Fact]
    public async Task A_line_without_end_is_not_read_into_memory()
    {
        var said = await _shell.Import("people", $"slack_id,email,name,role,region,time_zone,flags\n{new string('x', 300_000)}\n");

        Assert.Equal(1, said.Code);
        Assert.Contains("in one line", said.Error[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_faults_are_listed_and_the_others_counted()
    {
        var said = await _shell.Import("people", Shell.Table("slack_id,email,name,role,region,time_zone,flags", [.. Enumerable.Repeat("x", 1200)]));

        Assert.Equal(1002, said.Error.Count);
        Assert.Equal("… and 200 more.", said.Error[^2]);
        Assert.Equal("people.csv: 1,200 faults; nothing was imported. Correct the file and import it again.", said.Error[^1]);
    }

    public void Dispose() => _shell.Dispose();
}
