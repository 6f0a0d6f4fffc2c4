using System.Diagnostics.CodeAnalysis;

namespace HandoverBot.Csv;

/// <summary>Knows what the rows of one kind of file mean. It remembers the keys it has seen: take a new one for each reading.</summary>
public interface ICsvReader<T>
{
    IReadOnlyList<string> Columns { get; }

    /// <summary>Those that a file may leave out; they are empty then.</summary>
    IReadOnlyList<string> OptionalColumns => [];

    /// <summary>Reads a row, or adds to the row everything that is wrong with it.</summary>
    bool TryRead(CsvRow row, [MaybeNullWhen(false)] out T item);

    /// <summary>Adds what is only known to be wrong once the last row is read.</summary>
    void Finish()
    {
    }
}
