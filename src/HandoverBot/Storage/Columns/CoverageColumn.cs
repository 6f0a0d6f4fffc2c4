using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HandoverBot.Storage.Columns;

internal sealed class CoverageColumn() : ValueConverter<InvoiceCoverage, string>(coverage => coverage.ToString(), text => InvoiceCoverage.Parse(text));
