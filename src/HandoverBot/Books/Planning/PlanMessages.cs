using HandoverBot.Domain.People;
using HandoverBot.Planning;
using HandoverBot.Storage;

using SlackNet.WebApi;

namespace HandoverBot.Books.Planning;

/// <summary>Composes the message with somebody's plan. Ask <see cref="BookAccess"/> first.</summary>
public sealed class PlanMessages(BookReviewReader reviews, PeopleStore people)
{
    public async Task<Message> Of(Person owner, Person viewer, int page, CancellationToken cancellation) =>
        PlanView.Of(await reviews.Of(owner, cancellation), viewer, await people.Roster(cancellation), page);
}
