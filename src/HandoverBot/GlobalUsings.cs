// SlackNet has a second type of these names for its legacy messages; the Block Kit ones are meant everywhere.
global using Button = SlackNet.Blocks.Button;
global using Option = SlackNet.Blocks.Option;
