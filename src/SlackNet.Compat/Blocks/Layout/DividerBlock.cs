namespace SlackNet.Blocks;

public class DividerBlock() : Block("divider");
