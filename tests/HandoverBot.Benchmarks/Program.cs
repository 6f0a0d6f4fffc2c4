using HandoverBot.Benchmarks;

return await Arguments.Command().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
