namespace SlackNet.Blocks;

public class ConfirmationDialog
{
    public PlainText Title { get; set; }

    public TextObject Text { get; set; }

    public PlainText Confirm { get; set; }

    public PlainText Deny { get; set; }

    public string Style { get; set; }
}
