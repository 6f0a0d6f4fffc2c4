namespace SlackNet;

public class HomeViewInfo : ViewInfo;
