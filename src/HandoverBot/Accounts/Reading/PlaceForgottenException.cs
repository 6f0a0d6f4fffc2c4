using HandoverBot.Troubles;

namespace HandoverBot.Accounts.Reading;

/// <summary>The source no longer knows where reading was to go on, so it has to begin again.</summary>
public sealed class PlaceForgottenException(string sentence) : RemoteTroubleException(sentence);
