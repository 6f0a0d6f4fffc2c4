using System.Text.Json.Serialization;
using SlackNet.Json;

namespace SlackNet.Blocks;

public class DatePickerAction : BlockAction
{
    [JsonConverter(typeof(DateConverter))]
    public DateTime? SelectedDate { get; set; }
}
