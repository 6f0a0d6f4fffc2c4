using HandoverBot.Benchmarks.Seeding;

namespace HandoverBot.Benchmarks.Scenarios;

/// <summary><c>/mybook</c> by somebody with fifteen accounts, one of them leaving.</summary>
internal sealed class MyBook(string teamId) : IScenario
{
    public const string Name = "mybook";

    private int _sent;

    public string Title => Name;

    public async Task Request(SignedClient client, CancellationToken cancellation)
    {
        var (user, number) = (SampleCompany.BookOwner.Id, Interlocked.Increment(ref _sent));
        var form = $"token=none&team_id={teamId}&team_domain=example&channel_id=D01&channel_name=directmessage&user_id={user}"
            + $"&user_name=person&command=%2Fmybook&text=&api_app_id=A01&is_enterprise_install=false"
            + $"&response_url=http%3A%2F%2F127.0.0.1%2Fcommands%2F{number}&trigger_id=1.{number}.aaaa";
        var answer = await client.Post("/slack/command", form, cancellation);
        if (!answer.Contains("Your book", StringComparison.Ordinal)
            || !SampleCompany.Book.All(account => answer.Contains(account.Name, StringComparison.Ordinal)))
            throw new UnexpectedAnswerException($"This is not the book: {answer}");
    }
}
