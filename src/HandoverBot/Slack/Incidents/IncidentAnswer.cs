namespace HandoverBot.Slack.Incidents;

public static class IncidentAnswer
{
    /// <summary>Goes first: whatever fails behind it is logged under an id, and nothing else of it leaves the house.</summary>
    public static IApplicationBuilder UseIncidents(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (Exception error) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var log = http.RequestServices.GetRequiredService<ILogger<Incident>>();
            var incident = Incident.Log(log, error, "an HTTP request");
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(incident.Text);
        }
    });
}
