using System.Text.Json.Serialization;
using SlackNet.Json;

namespace SlackNet.Blocks;

public class DatePicker() : ActionElement("datepicker"), IInputBlockElement
{
    public PlainText Placeholder { get; set; }

    [JsonConverter(typeof(DateConverter))]
    public DateTime? InitialDate { get; set; }

    public bool FocusOnLoad { get; set; }
}
