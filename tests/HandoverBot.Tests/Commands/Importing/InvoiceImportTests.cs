using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Tests.Storage;

namespace HandoverBot.Tests.Commands.Importing;

public sealed class InvoiceImportTests : IAsyncLifetime, IDisposable
{
    private const string Sound = "acme,in_1,TL-1,15500.00,usd,open,2026-04-01,https://billing.example.com/in_1";

    private static readonly HandoverId Id = new("h1");

    private readonly Shell _shell = new();

    public async Task InitializeAsync()
    {
        await _shell.HasPeople();
        await _shell.ImportAccounts(Shell.Account("acme"), Shell.Account("globex"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(",in_1,TL-1,1,USD,open,,", "account_id: is empty; write one, such as acme")]
    [InlineData("acmee,in_1,TL-1,1,USD,open,,", "account_id: \"acmee\" is no account; import accounts first or correct the id. Did you mean \"acme\"?")]
    [InlineData("acme,,TL-1,1,USD,open,,", "invoice_id: is empty; write one, such as in_1NbQzX")]
    [InlineData("acme,in_1,,1,USD,open,,", "number: is empty; write one, such as TL-1001")]
    [InlineData("acme,in_1,TL-1,,USD,open,,", "amount_due: is empty; write the amount, such as 15500.00")]
    [InlineData("acme,in_1,TL-1,-5,USD,open,,", "amount_due: \"-5\" is negative; write 0 or more, or leave it empty where it is not known")]
    [InlineData("acme,in_1,TL-1,1,dollars,open,,", "currency: \"DOLLARS\" is not a currency code; write three letters, such as USD")]
    [InlineData("acme,in_1,TL-1,1,USD,,,", "status: is empty; write draft, open, paid, uncollectible or void")]
    [InlineData("acme,in_1,TL-1,1,USD,payed,,", "status: \"payed\" is not known. Use one of these: draft, open, paid, uncollectible, void.")]
    [InlineData("acme,in_1,TL-1,1,USD,open,soon,", "due_on: \"soon\" is not a day; write year-month-day, such as 2026-04-03")]
    [InlineData("acme,in_1,TL-1,1,USD,open,,billing", "url: \"billing\" is not a link; write the whole address, which begins with https://")]
    public async Task A_bad_value_is_told_with_what_would_be_right(string row, string fault)
    {
        var said = await _shell.Import("invoices", Shell.Table(Shell.InvoiceColumns, row));

        Assert.Equal(1, said.Code);
        Assert.Equal([$"invoices.csv:2:{fault}", "invoices.csv: 1 fault; nothing was imported. Correct the file and import it again."], said.Error);
    }

    [Fact]
    public async Task The_same_invoice_twice_is_a_fault()
    {
        var said = await _shell.Import("invoices", Shell.Table(Shell.InvoiceColumns, Sound, Sound));

        Assert.Equal("invoices.csv:3:invoice_id: \"in_1\" is already on line 2; keep one of the two", said.Error[0]);
    }

    [Fact]
    public async Task The_file_replaces_every_invoice_there_was()
    {
        await _shell.Import("invoices", Shell.Table(Shell.InvoiceColumns, Sound, "globex,in_2,TL-2,10,EUR,paid,,"));

        var said = await _shell.Import("invoices", Shell.Table(Shell.InvoiceColumns, "globex,in_3,TL-3,20,EUR,paid,,"));

        Assert.Equal("1 invoice, 0 of them open. They replace all that were known before.", said.Output[0]);
        await using var database = await _shell.Database();
        var invoices = database.NewScope().Invoices;
        Assert.Empty(await invoices.Of(new AccountId("acme"), CancellationToken.None));
        Assert.Equal(
            new Invoice("in_3", "TL-3", 20, "EUR", InvoiceStatus.Paid, DueOn: null, Url: null),
            Assert.Single(await invoices.Of(new AccountId("globex"), CancellationToken.None)));
    }

    [Fact]
    public async Task A_refused_file_leaves_the_invoices_as_they_were()
    {
        await _shell.Import("invoices", Shell.Table(Shell.InvoiceColumns, Sound));

        await _shell.Import("invoices", Shell.Table(Shell.InvoiceColumns, "globex,in_3,TL-3,20,EUR,paid,,", "acme,in_4,TL-4,x,EUR,paid,,"));

        await using var database = await _shell.Database();
        var invoice = Assert.Single(await database.NewScope().Invoices.Of(new AccountId("acme"), CancellationToken.None));
        Assert.Equal(("in_1", 15500m, "USD", new DateOnly(2026, 4, 1)), (invoice.Id, invoice.AmountDue, invoice.Currency, invoice.DueOn));
    }

    [Fact]
    public async Task A_running_handover_hears_of_its_invoices_at_once()
    {
        await Proposed();

        var said = await ImportAsSource(Sound);

        Assert.Empty(said.Error);

        Assert.Equal("acme Ltd. is in a handover: 1 invoice is unpaid: TL-1, $15,500, due 1 Apr 2026.", said.Output[^1]);
        Assert.Equal(GateStatus.Open, (await Running()).Standing(Gate.Invoices)!.Status);
        await ImportAsSource(Sound.Replace("open", "paid", StringComparison.Ordinal));
        Assert.Equal(GateStatus.Passed, (await Running()).Standing(Gate.Invoices)!.Status);
    }

    [Fact]
    public async Task Where_owners_attest_a_running_handover_is_left_alone()
    {
        await Proposed();

        var said = await _shell.Import("invoices", Shell.Table(Shell.InvoiceColumns, Sound));

        Assert.Equal("Handovers do not look at them: set Invoices:Source to Csv, or they go by what the owners or Stripe say.", said.Output[^1]);
        Assert.Equal(1, (await Running()).Version);
    }

    public void Dispose() => _shell.Dispose();

    private Task<Said> ImportAsSource(string row) =>
        _shell.Run("import", "invoices", _shell.Write("invoices.csv", Shell.Table(Shell.InvoiceColumns, row)), "--Invoices:Source", "Csv");

    private async Task Proposed()
    {
        var policy = PolicyReader.Read(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Policies", "handbook-2025.json"))).Policy!;
        var recorded = Sample.Recorded(Id, after: 0, Sample.Proposed()).Select(each => each with { Policy = policy.Stamp }).ToList();
        await using var database = await _shell.Database();
        var stores = database.NewScope();
        await stores.Write(_ =>
        {
            stores.Log.Append(recorded, HandoverHistory.Fold(recorded)!);
            return Task.CompletedTask;
        });
    }

    private async Task<Handover> Running()
    {
        await using var database = await _shell.Database();
        return (await database.NewScope().Handovers.Find(Id, CancellationToken.None))!;
    }
}
