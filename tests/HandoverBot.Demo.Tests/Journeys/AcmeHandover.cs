using System.Globalization;

using HandoverBot.Demo.Tests.Browsing;

using Microsoft.Playwright;

namespace HandoverBot.Demo.Tests.Journeys;

/// <summary>The handover of Acme Corp, step by step, through the page as each person. Every step ends with what its person then sees.</summary>
internal sealed class AcmeHandover(LocalSlackPage page, Pictures pictures)
{
    public const string Ana = "Ana Ruiz";
    public const string Ben = "Ben Okoro";
    public const string Cleo = "Cleo Martin";
    public const string Dana = "Dana Lindqvist";

    private static DateOnly CallDay => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(7);

    private ILocator Card => page.Messages.Filter(new() { HasText = "Acme Corp" });

    public async Task AnaProposes()
    {
        await page.ActAs(Ana);
        await page.OpenChannel("general");
        await page.Type("/handover acme");
        await Sees(page.Modal, "Why does it leave the book?", "Acme Corp, owned by Ana Ruiz", "$62k");

        await page.Choose("Reason", "They do not answer");
        await page.Submit();
        await Sees(page.ModalErrors, "not a reason to hand an account over", "needs more effort, not another owner");
        await pictures.Take("1-reason.png", page.Modal);

        await page.Choose("Reason", "The deal has landed");
        await page.Fill("What supports it?", "The rollout is done, and they renewed in October.");
        await page.Submit();
        await Sees(page.Modal, "Step 2 of 5 · Account plan");
    }

    public async Task AnaClearsTheGates()
    {
        await Sees(page.Modal, "https://plans.tideline.example/acme", "It has the information the new owner needs.");
        await page.TickAll("Account plan: still open");
        await page.Submit();

        // Every invoice is paid, so that step is passed over.
        await Sees(page.Modal, "Step 4 of 5 · Onboarding checklist", "0 of 12 settled");
        await page.TickAll("General · 0 of 3");
        await page.TickAll("Session replay · 0 of 4");
        await pictures.Take("2-checklist.png", page.Modal);
        await page.TickAll("Feature flags · 0 of 4");
        await page.Choose("Does one not apply, or no longer hold?", "Does not apply: Error tracking: They have set up tracking with the JavaScr…");
        await page.Submit();
        await Sees(page.ModalErrors, "Say why this item does not apply");
        await page.Fill("Why it does not apply", "They only have a mobile app.");
        await page.Submit();

        await Sees(page.Modal, "Step 5 of 5 · Healthy and right-sized", "health 8.5");
        await page.Choose("Is the account healthy?", "Yes, usage and engagement are good");
        await page.Fill("How do usage and engagement look?", "51 of 55 people use it every week.");
        await page.Choose("Does it pay only for what it needs?", "Yes, it is right-sized");
        await page.Fill("What did you check?", "All three products are in use.");
        await page.Submit();
        await Sees(page.Modal, "What should the new owner know that no system does?", "The draft as it stands", "Promises: unknown");
        await page.Fill("Who is who at the customer?", "Iris Weber is our champion; Tom Adler signs.");
        await page.Fill("Which feature requests are open?", "An export of recordings, for their auditors.");
        await page.Fill("What have you promised them?", "The price of today until June.");
        await page.Submit();
        await Sees(page.Modal, "Onboarding checklist · clear · 12 of 12 items settled", "Next: Dana Lindqvist · Decide the pool");
        await page.CloseModal();
    }

    public async Task DanaApproves()
    {
        await page.ActAs(Dana);
        await page.OpenHome();
        await Sees(page.Home, "Waiting for you", "Acme Corp · Decide the pool", "From Ana Ruiz · $62k ARR");

        await page.OpenChannel("allocation");
        await Sees(Card, "Ana Ruiz proposed this: The deal has landed", "Recommended: EU CSM", "Rule fully_expanded", "@Dana Lindqvist · Decide the pool");
        await pictures.Take("3-recommendation.png", Card);
        await page.ClickButton("Approve EU CSM");
        await Sees(Card, "EU CSM, decided by Dana Lindqvist");
    }

    public async Task DanaAsksWhy()
    {
        await page.ClickButton("Why?");
        await Sees(
            page.Modal, "Dana Lindqvist decided for EU CSM", "fully_expanded → CSM, fired", "room_to_grow → TAM, does not hold",
            "ARR: $62,000", "Policy handbook-2025");
        await pictures.Take("9-why.png", page.Modal);
        await page.CloseModal();
    }

    public async Task BenChoosesCleo()
    {
        await page.ActAs(Ben);
        await page.OpenChannel("eu-csm");
        await Sees(Card, "Acme Corp for EU CSM", "The deal has landed", "4 → 5 of 30 accounts, $583k → $645k of $1.5m ARR", "@Ben Okoro · Name the new owner");
        await pictures.Take("4-candidates.png", Card);
        await page.ClickButton("Choose Cleo Martin");
        await Sees(Card, "Cleo Martin accepts or pushes back");
    }

    public async Task AnaProposesTimes()
    {
        var day = CallDay;
        await page.ActAs(Ana);
        await page.OpenDirectMessage();
        await Sees(Card, "not booked yet; give its day with the account plan, or propose times");
        await page.ClickButton("Propose call times");
        await Sees(page.Modal, "Times are yours, Madrid time; Cleo Martin reads them in Paris time.");
        await page.Fill("Scheduling link", "calls.tideline.example/ana");
        await page.Submit();
        await Sees(page.ModalErrors, "it begins with https://");
        await page.Fill("Scheduling link", "https://calls.tideline.example/ana");
        await page.PickDate("First day", day);
        await page.Choose("First time", "10:30");
        await page.PickDate("Second day", day.AddDays(1));
        await page.Choose("Second time", "14:00");
        await page.Submit();
        await Sees(Card, "Cleo Martin has still to choose: ", "10:30, Madrid time or ", "14:00, Madrid time or your scheduling link");
    }

    public async Task CleoChoosesATime()
    {
        await page.ActAs(Cleo);
        await page.OpenDirectMessage();
        await Sees(Card, "choose one of the times Ana Ruiz proposes, or book by Ana Ruiz's scheduling link", "10:30, Paris time", "14:00, Paris time");
        await pictures.Take("20-call.png", Card);
        await page.ClickButton($"Choose {CallDay.ToString("ddd d MMM", CultureInfo.InvariantCulture)}, 10:30");
        await Sees(Card, "10:30, Paris time, with Ana Ruiz", "Put it into your calendar: Google · Outlook", "Move the call");
    }

    /// <param name="call">What the card says of the handover call.</param>
    public async Task CleoPushesBack(string call = "not booked yet; Ana Ruiz books it")
    {
        await page.ActAs(Cleo);
        await page.OpenDirectMessage();
        await Sees(Card, "You take over Acme Corp", "https://plans.tideline.example/acme", call);
        await Sees(Card, "Promises: The price of today until June. – Ana Ruiz, today");
        await pictures.Take("5-brief.png", Card);
        await page.ClickButton("Brief");
        await Sees(
            page.Modal, "Not known:", "New owner: Cleo Martin, Customer Success Manager", "People at the customer: Iris Weber is our champion",
            "Open feature requests: An export of recordings", "ARR: $62,000 – CSV, ", "Before a call with an engineer: unknown – Ana Ruiz has not told");
        await pictures.Take("13-brief.png", page.Modal);
        await page.CloseModal();
        await page.ClickButton("Push back");
        await Sees(page.Modal, "What is not in a good state yet?");
        await page.Tick("Onboarding checklist");
        await page.Fill("What is missing", "Support has not seen the replay training.");
        await page.Submit();
        await Sees(Card, "Onboarding checklist · open · Support has not seen the replay training.", "@Ana Ruiz · Clear the open gates: onboarding checklist");
    }

    public async Task AnaMendsTheGap()
    {
        await page.ActAs(Ana);
        await IsTold("Cleo Martin pushed back on Acme Corp. Gaps: onboarding checklist.");
        await page.OpenChannel("general");
        await page.Type("/handover acme");
        await Sees(page.Modal, "Step 4 of 5 · Onboarding checklist", "Support has not seen the replay training.", "All 12 are settled");
        await page.Submit();
        await Sees(page.Modal, "Onboarding checklist · clear", "Next: Cleo Martin · Accept, or push back naming the gap");
        await page.CloseModal();
    }

    public async Task CleoAccepts()
    {
        await page.ActAs(Cleo);
        await IsTold("Every gate of Acme Corp is clear.");
        await Sees(Card, "Every gate of Acme Corp is clear", "Pushed back on");
        await page.ClickButton("Accept");
        await Sees(Card, "Cleo Martin accepted Acme Corp", "@Ana Ruiz · Introduce Cleo Martin to the customer by");
    }

    public async Task CleoTakesTheChannelOver()
    {
        await page.ActAs(Cleo);
        await page.OpenDirectMessage();
        await page.ClickButton("Taking over the channel shared with the customer");
        await Sees(page.Modal, "0 of 8", "Customers can do this too.");
        await page.Choose("Does one not apply, or no longer hold?", "Does not apply: Where there is no channel yet: Create a Slack Connect chan…");
        await page.Fill("Why it does not apply", "There has been one since the trial.");
        await page.Tick("Add yourself as the Account Owner.");
        await page.Submit();
        await Sees(page.Modal, "2 of 8", "not applicable: There has been one since the trial.", "Add yourself as the Account Owner. · Cleo Martin");
        await pictures.Take("12-checklist.png", page.Modal);
        await page.CloseModal();
        await Sees(Card, "Taking over the channel shared with the customer: 2 of 8");
    }

    public async Task AnaIntroduces()
    {
        await page.ActAs(Ana);
        await IsTold("Cleo Martin accepted Acme Corp. Introduce them to the customer");
        await page.ClickButton("Introduce");
        await Sees(page.Modal, "I'd like you to meet Cleo Martin, who will be your Customer Success Manager from now on.");
        await pictures.Take("6-introduction.png", page.Modal);
        await page.Fill("Where did you introduce them?", "by mail");
        await page.Submit();
        await Sees(Card, "You handed over Acme Corp", "Acme Corp has belonged to Cleo Martin since");
    }

    public async Task AnaLooksBack()
    {
        await page.OpenChannel("general");
        await page.Type("/handover history acme");
        await Sees(
            page.Modal, "changes of owner so far: ", "Cleo Martin since", "Handover from Ana Ruiz to Cleo Martin, completed",
            "Support has not seen the replay training.", "rule fully_expanded", "Proposed to hand over Acme Corp from Ana Ruiz", "Under handbook-2025");
        await pictures.Take("14-history.png", page.Modal);
        await page.CloseModal();
    }

    /// <summary>Each conversation has one card, updated in place, and each note under it once.</summary>
    public async Task EverythingWasSaidOnce()
    {
        await page.OpenChannel("allocation");
        await Assertions.Expect(Card).ToHaveCountAsync(1);
        await page.OpenChannel("eu-csm");
        await Assertions.Expect(Card).ToHaveCountAsync(1);

        await page.ActAs(Cleo);
        await page.OpenDirectMessage();
        await Notes("Every gate of Acme Corp is clear.", "Acme Corp is yours from today.");

        await page.ActAs(Ana);
        await page.OpenDirectMessage();
        await Notes(
            "Dana Lindqvist decided: Acme Corp goes to EU CSM. Next, Ben Okoro names the new owner.",
            "Ben Okoro named Cleo Martin as the new owner of Acme Corp.",
            "Cleo Martin pushed back on Acme Corp. Gaps: onboarding checklist.",
            "Cleo Martin accepted Acme Corp. Introduce them to the customer",
            "Acme Corp now belongs to @Cleo Martin.");
    }

    /// <summary>Opens the direct message and waits for a note that asks to act; it is not sent any more to somebody who was quicker.</summary>
    private async Task IsTold(string note)
    {
        await page.OpenDirectMessage();
        await page.OpenThread("Acme Corp");
        await Sees(page.ThreadMessages.Last, note);
        await page.CloseThread();
    }

    private async Task Notes(params string[] notes)
    {
        await Assertions.Expect(Card).ToHaveCountAsync(1);
        await page.OpenThread("Acme Corp");
        await Assertions.Expect(page.ThreadMessages).ToContainTextAsync(["Acme Corp", .. notes]);
        await page.CloseThread();
    }

    private static async Task Sees(ILocator where, params string[] texts)
    {
        foreach (var text in texts)
            await Assertions.Expect(where).ToContainTextAsync(text);
    }
}
