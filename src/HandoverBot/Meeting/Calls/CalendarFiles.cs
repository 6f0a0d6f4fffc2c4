using System.Text;

using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Handovers.Calls;
using HandoverBot.Storage;

namespace HandoverBot.Meeting.Calls;

/// <summary>Serves the calendar file of a handover's call to whoever has its address. Everybody else learns nothing.</summary>
public static class CalendarFiles
{
    private const string FileName = "handover-call.ics";

    public static void MapCalendarFiles(this IEndpointRouteBuilder routes) => routes.MapGet(CalendarAddresses.Route, Serve);

    private static async Task<IResult> Serve(
        string handover, string token, HttpContext http, CalendarAddresses addresses, HandoverQueries handovers, PeopleStore people, CancellationToken cancellation)
    {
        var id = HandoverId.From(handover);
        // Before anything is looked up: it takes no longer for a handover that exists.
        if (!addresses.IsOurs(id, token)
            || await handovers.Find(id, cancellation) is not { } found
            || HandoverCall.Entry(found, await people.Roster(cancellation)) is not { } entry)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(Encoding.UTF8.GetBytes(CalendarFile.Of(entry)), $"{CalendarFile.MediaType}; method=PUBLISH; charset=utf-8", FileName);
    }
}
