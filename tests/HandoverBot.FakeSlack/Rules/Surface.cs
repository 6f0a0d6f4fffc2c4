namespace HandoverBot.Fakes.Rules;

internal enum Surface
{
    Message,
    Modal,
    Home,
}
