namespace SlackNet;

internal sealed class HomeViewInfo : ViewInfo;
