namespace HandoverBot.Slack.Text;

/// <summary>Slack's documented limits, in characters or in pieces.</summary>
public static class SlackLimits
{
    public const int SectionText = 3000;
    public const int SectionFields = 10;
    public const int FieldText = 2000;
    public const int HeaderText = 150;
    public const int ContextElements = 10;
    public const int ContextText = 2000;
    public const int ActionsElements = 25;
    public const int InputLabel = 2000;
    public const int InputHint = 2000;
    public const int Id = 255;
    public const int Placeholder = 150;
    public const int ButtonText = 75;
    public const int ButtonValue = 2000;
    public const int Url = 3000;
    public const int OptionText = 75;
    public const int OptionDescription = 75;

    /// <summary>150 is documented, 75 is what every client takes.</summary>
    public const int OptionValue = 75;

    /// <summary>Of one group of checkboxes or radio buttons.</summary>
    public const int GroupOptions = 10;

    public const int SelectOptions = 100;
    public const int OverflowOptions = 5;
    public const int TextInput = 3000;
    public const int MessageBlocks = 50;

    /// <summary>Of the plain text beside the blocks; an update refuses more.</summary>
    public const int MessageText = 4000;

    /// <summary>Of a modal or a Home tab.</summary>
    public const int ViewBlocks = 100;

    /// <summary>Of a modal's title, its submit and its close button.</summary>
    public const int ViewTitle = 24;

    public const int PrivateMetadata = 3000;
}
