using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Fakes;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Policies;
using HandoverBot.Starting;
using HandoverBot.Storage;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Stories.Setting;

/// <summary>One account's handover, told by what people do in Slack. After each step everything that follows is delivered.</summary>
internal sealed class HandoverStory(Workplace team, Account account)
{
    public HandoverCards Cards { get; } = new(team, account.Name);

    public Task<Account> Account() => team.Within(async services => (await services.GetRequiredService<AccountStore>().Find(account.Id, CancellationToken.None))!);

    /// <summary>The latest handover of the account.</summary>
    public Task<Handover> Now() => team.Within(async services =>
    {
        var ids = await services.GetRequiredService<HandoverBotDb>().HandoverEvents
            .OrderBy(row => row.At).Select(row => row.HandoverId).Distinct().ToListAsync();
        var queries = services.GetRequiredService<HandoverQueries>();
        var all = new List<Handover>();
        foreach (var id in ids)
            all.Add((await queries.Find(id, CancellationToken.None))!);
        return all.Where(handover => handover.Account == account.Id).MaxBy(handover => handover.ProposedAt)!;
    });

    public async Task Is(HandoverStatus status) => Assert.Equal(status, (await Now()).Status);

    /// <summary>What somebody sees who types <c>/handover</c> and the account.</summary>
    public async Task<FakeView> OpenedBy(string who)
    {
        await team.As(who).Command("/handover", account.Id.Value);
        return await team.As(who).ModalOpened();
    }

    public async Task ProposedBy(string who, string reason = "landed", string evidence = "The deal has landed and they are happy.")
    {
        var answer = await team.As(who).Submit(
            await OpenedBy(who), form => form.Select("Reason", reason).Text("Evidence", evidence));
        Assert.Equal("update", answer.Action);
        if (answer.View?.CallbackId == QuestionsForm.Id)
            answer = await Answered(who, answer.View, await Policy(), reason);
        await Leave(who, answer);
    }

    /// <summary>Answers a reason's questions, with the answers that speak for the handover where nothing else is said.</summary>
    /// <param name="but">The ids of questions to which the answer is the other one.</param>
    public async Task<SubmitAnswer> Answered(string who, FakeView questions, Policy policy, string reason, params string[] but)
    {
        var answer = await team.As(who).Submit(questions, form =>
        {
            foreach (var question in policy.Reason(reason)!.Questions)
            {
                var yes = question.Expected != but.Contains(question.Id);
                form.Radio($"{question.Id}: yes or no", yes ? "yes" : "no").Text($"{question.Id}: how it is", "We went through it with the lead.");
            }
        });
        await team.Interrupt();
        return answer;
    }

    public Task<Policy> Policy() => team.Within(services => Task.FromResult(services.GetRequiredService<PolicyLibrary>().InForce));

    /// <summary>Walks from the first open step to the summary, with every gate clear.</summary>
    /// <param name="call">Whether the handover call is booked.</param>
    public async Task PreparedBy(string who, bool call = true)
    {
        var modal = await OpenedBy(who);
        while (modal.CallbackId != "prepare_summary")
            modal = await Step(who, modal, call);
        await Leave(who, new SubmitAnswer(Status: 200, "update", new Dictionary<string, string>(StringComparer.Ordinal), modal));
    }

    /// <summary>Fills in the step of the walk that is open so that its gates are clear, and gives the next.</summary>
    public async Task<FakeView> Step(string who, FakeView modal, bool call = true)
    {
        var answer = await team.As(who).Submit(modal, form => StepEntries.Fill(modal, form, team.Today, call));
        Assert.True(answer.Action == "update", $"{modal.CallbackId}: {answer.Action} {string.Join(' ', answer.Errors.Values)}");
        await team.Interrupt();
        return answer.View!;
    }

    /// <summary>Adds to the brief from the owner's card.</summary>
    public async Task BriefWrittenBy(string who, string words, params BriefTopic[] topics)
    {
        await team.As(who).Click(Cards.Owner(who), HandoverButtons.WriteBrief);
        var answer = await team.As(who).Submit(await team.As(who).ModalOpened(), form =>
        {
            foreach (var topic in topics)
                form.Text($"Brief: {topic}", words);
        });
        Assert.Equal("prepare_summary", answer.View?.CallbackId);
        await Leave(who, answer);
    }

    public Task PoolApprovedBy(string who) => Press(who, Cards.Decision, HandoverButtons.Approve);

    public Task SentTo(string pool, string by, string note = "They know the customer.") => Fill(
        by, Cards.Decision, HandoverButtons.ChoosePool, form => form.Select("Pool", pool).Text("Why this pool", note));

    public Task DeclinedBy(string who, string why = "It is not ready.") =>
        Fill(who, Cards.Decision, HandoverButtons.Decline, form => form.Text("Why", why));

    public Task Named(string newOwner, string by) => Press(by, Cards.Pool(by), $"Choose {Cast.NameOf(newOwner)}");

    public Task RenamedTo(string newOwner, string by) =>
        Fill(by, Cards.Pool(by), HandoverButtons.NameNewOwner, form => form.Select("New owner 0", newOwner));

    public Task WaivedBy(string who, PostedMessage card, Gate gate, string reason = "Agreed with the team.") => Fill(
        who, card, HandoverButtons.Waive, form => form.Select("Gate", gate.Id()).Text("Why waived", reason));

    /// <param name="times">In the time of whoever proposes.</param>
    public Task CallProposedBy(string who, string? link, params (DateOnly Day, string Time)[] times) => Fill(
        who, Cards.Owner(who), HandoverButtons.ProposeCallTimes, form => CallTimes(form, link, times));

    public static void CallTimes(Form form, string? link, params (DateOnly Day, string Time)[] times)
    {
        foreach (var (index, (day, time)) in times.Index())
            form.Date($"Call day {index + 1}", day).Select($"Call time {index + 1}", time);
        if (link is not null)
            form.Text("Scheduling link", link);
    }

    public Task CallSetBy(string who, PostedMessage card, DateOnly day, string time) => Fill(
        who, card, HandoverButtons.SetCallTime, form => form.Date("Call day", day).Select("Call time", time));

    public Task AcceptedBy(string who) => Press(who, Cards.NewOwner(who), HandoverButtons.Accept);

    public Task PushedBackBy(string who, string note, params Gate[] gaps) => Fill(
        who, Cards.NewOwner(who), HandoverButtons.PushBack,
        form => form.Tick("Gaps", [.. gaps.Select(gap => gap.Id())]).Text("What is missing", note));

    public Task IntroducedBy(string who, string where = "mail") => Fill(
        who, Cards.Owner(who), HandoverButtons.Introduce, form => form.Text("Introduced where", where));

    public Task EffectiveDaySetBy(string who, DateOnly day, string why = "The customer asked for it.") => Fill(
        who, Cards.Decision, HandoverButtons.SetEffectiveDay, form => form.Date("Effective day", day).Text("Why this day", why));

    public Task WithdrawnBy(string who, string why = "They renewed with us.") =>
        Fill(who, Cards.Owner(who), HandoverButtons.Withdraw, form => form.Text("Why", why));

    /// <summary>Presses a button that acts at once.</summary>
    public async Task Press(string who, PostedMessage card, string button)
    {
        await team.As(who).Click(card, button);
        await team.Settle();
    }

    /// <summary>Presses a button that opens a form, and fills that in.</summary>
    public async Task Fill(string who, PostedMessage card, string button, Action<Form> entries)
    {
        await team.As(who).Click(card, button);
        var answer = await team.As(who).Submit(await team.As(who).ModalOpened(), entries);
        Assert.True(answer.Action == "close", $"{button}: {answer.Action} {string.Join(' ', answer.Errors.Values)} {answer.View}");
        await team.Settle();
    }

    private async Task Leave(string who, SubmitAnswer answer)
    {
        if (answer.View is { } left)
            await team.As(who).Close(left, all: true);
        await team.Settle();
    }
}
