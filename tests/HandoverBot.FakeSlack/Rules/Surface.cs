namespace HandoverBot.Fakes.Rules;

enum Surface
{
    Message,
    Modal,
    Home,
}
