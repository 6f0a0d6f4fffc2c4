using System.Text.Json.Serialization;
using SlackNet.Json;

namespace SlackNet.Blocks;

public class DatePickerValue : ElementValue
{
    [JsonConverter(typeof(DateConverter))]
    public DateTime? SelectedDate { get; set; }
}
