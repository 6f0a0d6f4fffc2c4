using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Histories;
using HandoverBot.Handovers.Why;

using SlackNet;

namespace HandoverBot.Handovers.Forms;

/// <summary>A modal about one handover. Pure both ways: state to view, and what was filled in to commands.</summary>
public interface IHandoverForm
{
    /// <summary>The callback id of its view, and the action id of the button that opens it.</summary>
    string Id { get; }

    /// <summary>Whether it shows the people who could take over; they are read for such forms alone.</summary>
    bool ShowsCandidates => false;

    /// <summary>Whether it shows what a decision rests on; that is read for such forms alone.</summary>
    bool ShowsWhy => false;

    /// <summary>Whether it shows the new owner's brief; that is read for such forms alone.</summary>
    bool ShowsBrief => false;

    /// <summary>Whether it shows what happened to the account so far; that is read for such forms alone.</summary>
    bool ShowsHistory => false;

    ModalViewDefinition Render(FormContext context);

    FormReading Read(ViewState values, FormContext context);

    /// <summary>The id of the form that takes its place when everything is stored; null closes the modal.</summary>
    string? After(ViewState values, FormContext context) => null;

    /// <summary>The page of this form to show next, where it takes its own place; from 0.</summary>
    int PageAfter(ViewState values) => 0;
}

/// <summary>What a form looks at.</summary>
/// <param name="Candidates">The people of the pool with their load before and after; empty until there is a pool, and for forms that do not show them.</param>
public sealed record FormContext(
    HandoverNow Now, Domain.People.Person Viewer, IReadOnlyList<Domain.Books.Candidate> Candidates)
{
    /// <summary>What the handover's decision rests on; null for forms that do not show it.</summary>
    public WhyNow? Why { get; init; }

    /// <summary>Null for forms that do not show it.</summary>
    public Brief? Brief { get; init; }

    /// <summary>Null for forms that do not show it.</summary>
    public AccountHistory? History { get; init; }

    /// <summary>For forms too long for one view; from 0.</summary>
    public int Page { get; init; }

    public Handover Handover => Now.Handover;
}
