namespace HandoverBot.Fakes.Rules;

internal static class TextRules
{
    public static void PlainText(this Part owner, string name, int max, bool required = false)
    {
        if (owner.Object(name, required) is { } text)
            Check(text, max, plainOnly: true);
    }

    public static void AnyText(this Part owner, string name, int max, bool required = false)
    {
        if (owner.Object(name, required) is { } text)
            Check(text, max, plainOnly: false);
    }

    public static void Check(Part text, int max, bool plainOnly)
    {
        switch (text.Type)
        {
            case "plain_text":
                text.Only("type", "text", "emoji");
                text.Flag("emoji");
                break;
            case "mrkdwn" when plainOnly:
                text.Complain("must be plain_text");
                return;
            case "mrkdwn":
                text.Only("type", "text", "verbatim");
                text.Flag("verbatim");
                break;
            default:
                text.Complain("must be a text object (plain_text or mrkdwn)");
                return;
        }

        text.Text("text", max, required: true);
    }

    public static void Confirm(this Part owner)
    {
        if (owner.Object("confirm") is not { } confirm)
            return;
        confirm.Only("title", "text", "confirm", "deny", "style");
        confirm.PlainText("title", Limits.ConfirmTitle, required: true);
        confirm.AnyText("text", Limits.ConfirmText, required: true);
        confirm.PlainText("confirm", Limits.ConfirmButton, required: true);
        confirm.PlainText("deny", Limits.ConfirmButton, required: true);
        confirm.OneOf("style", "primary", "danger");
    }
}
