using HandoverBot.Books.Balancing;
using HandoverBot.Books.Ledger;
using HandoverBot.Books.Planning;
using HandoverBot.Books.Ramp;
using HandoverBot.Digests;
using HandoverBot.Slack.Outgoing;

using SlackNet.AspNetCore;
using SlackNet.Blocks;

namespace HandoverBot.Books;

public static class BooksRegistration
{
    public static IServiceCollection AddBooks(this IServiceCollection services) => services
        .AddScoped<BookMessages>()
        .AddScoped<LedgerMessages>()
        .AddScoped<IBookVerb, LedgerVerb>()
        .AddScoped<IBookVerb, RampVerb>()
        .AddScoped<BalanceMessages>()
        .AddScoped<IBookVerb, BalanceVerb>()
        .AddScoped<IDigestCompanion, MonthlyBalance>()
        .AddScoped<IOutgoing, MonthlyBalanceDelivery>()
        .AddBookPlanning();

    public static AspNetSlackServiceConfiguration AddBooks(this AspNetSlackServiceConfiguration slack) => slack
        .RegisterSlashCommandHandler<MyBookCommand>(MyBookCommand.Name)
        .RegisterBlockActionHandler<ButtonAction, BookPages>($"{BookView.Page}_previous")
        .RegisterBlockActionHandler<ButtonAction, BookPages>($"{BookView.Page}_next")
        .RegisterBlockActionHandler<ButtonAction, LedgerPages>($"{LedgerView.Page}_previous")
        .RegisterBlockActionHandler<ButtonAction, LedgerPages>($"{LedgerView.Page}_next")
        .RegisterBlockActionHandler<ButtonAction, BalancePages>($"{BalanceView.Page}_previous")
        .RegisterBlockActionHandler<ButtonAction, BalancePages>($"{BalanceView.Page}_next")
        .AddBookPlanning();
}
