using System.Collections;
using System.Globalization;

namespace SlackNet.WebApi;

/// <summary>Arguments as Slack reads them in a form or a query: lists by commas, nothing for null.</summary>
internal static class Arguments
{
    public static IEnumerable<KeyValuePair<string, string>> ToText(IEnumerable<KeyValuePair<string, object>> arguments) =>
        arguments
            .Where(argument => argument.Value is not null)
            .Select(argument => KeyValuePair.Create(argument.Key, ToText(argument.Value)));

    private static string ToText(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        IEnumerable items => string.Join(',', items.Cast<object>().Select(ToText)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
