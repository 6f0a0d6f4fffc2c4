using HandoverBot.Csv;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;

namespace HandoverBot.Commands.Importing;

/// <summary>A decision from a file, and where to complain about it.</summary>
/// <param name="Owner">Who owned the account when the file was exported, as the file has it.</param>
/// <param name="Seen">The handover that waited then; null where there was none.</param>
/// <param name="AsOf">When the file was exported.</param>
/// <param name="Pool">Null where the line is left as it is.</param>
internal sealed record DecisionRow(
    CsvRow Row, AllocationList List, AccountId Account, string? Owner, HandoverRef? Seen, DateTimeOffset AsOf, string? Pool, string? ReasonId,
    string? Evidence, string? Note, Person DecidedBy);
