namespace HandoverBot.Troubles;

/// <summary>Another system wants to be left alone for a while; it has nothing against what it was asked.</summary>
public sealed class PauseException(string sentence) : RemoteTroubleException(sentence);
