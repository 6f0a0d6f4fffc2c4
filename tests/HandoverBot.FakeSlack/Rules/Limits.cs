namespace HandoverBot.Fakes.Rules;

/// <summary>Slack's published limits, in characters unless the name says items.</summary>
internal static class Limits
{
    public const int Text = 3000;
    public const int SectionField = 2000;
    public const int SectionFieldItems = 10;
    public const int Header = 150;
    public const int ContextItems = 10;
    public const int ActionsItems = 25;
    public const int LabelOrHint = 2000;
    public const int Id = 255;
    public const int Placeholder = 150;
    public const int ButtonText = 75;
    public const int ButtonValue = 2000;
    public const int AccessibilityLabel = 75;
    public const int Url = 3000;
    public const int OptionText = 75;
    public const int OptionValue = 150;
    public const int OptionDescription = 75;
    public const int BoxItems = 10;
    public const int SelectItems = 100;
    public const int OverflowItems = 5;
    public const int InputLength = 3000;
    public const int ConfirmTitle = 100;
    public const int ConfirmText = 300;
    public const int ConfirmButton = 30;
    public const int AltText = 2000;
    public const int MessageBlocks = 50;
    public const int MessageBlocksText = 13_000;
    public const int MessageTextAdvised = 4_000;
    public const int MessageTextHard = 40_000;
    public const int MetadataBytes = 8_000;
    public const int ViewBlocks = 100;
    public const int ViewTitle = 24;
    public const int PrivateMetadata = 3000;
    public const int ViewBytes = 250_000;
    public const int ViewStack = 3;
    public const int ResponseUrlUses = 5;

    public static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan ResponseUrlLife = TimeSpan.FromMinutes(30);
}
