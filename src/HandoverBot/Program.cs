using HandoverBot.Commands;
using HandoverBot.Hosting;

return await CommandLine.Run(args, Bot.Serve);
