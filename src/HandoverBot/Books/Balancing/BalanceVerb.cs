using HandoverBot.Domain.People;

using SlackNet.Interaction;
using SlackNet.WebApi;

namespace HandoverBot.Books.Balancing;

/// <summary><c>/mybook balance</c>.</summary>
public sealed class BalanceVerb(BalanceMessages balances) : IBookVerb
{
    public const string Refusal = "Only team leads, allocators and leadership can see how accounts are spread over the books. Your own is under `/mybook`.";

    public string Word => "balance";

    public string Help => "shows every book against its pool: team leads see their own pool, allocators and leadership all of them.";

    public async Task<SlashCommandResponse?> Run(string rest, SlashCommand command, Person caller, CancellationToken cancellation) => new()
    {
        Message = await balances.For(caller, page: 0, cancellation) ?? new Message { Text = Refusal },
        ResponseType = ResponseType.Ephemeral,
    };
}
