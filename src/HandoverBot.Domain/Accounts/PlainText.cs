using System.Globalization;
using System.Text;

namespace HandoverBot.Domain.Accounts;

/// <summary>Text as people compare it: lower case, without accents and punctuation, words separated by one space.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        // Rune by rune, because halves of characters cannot be normalised.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
                Add(plain, rune);
            else
                AddParts(plain, rune);
        }

        return plain.ToString().TrimEnd(' ');
    }

    private static void AddParts(StringBuilder plain, Rune rune)
    {
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
            Add(plain, part);
    }

    private static void Add(StringBuilder plain, Rune rune)
    {
        if (Rune.IsLetterOrDigit(rune))
            plain.Append(WithoutStroke(Rune.ToLowerInvariant(rune)));
        else if (!IsPartOfAWord(rune) && plain is [.., not ' '])
            plain.Append(' ');
    }

    /// <summary>Accents, invisible joiners, and the apostrophe of O'Neill.</summary>
    private static bool IsPartOfAWord(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
        || rune.Value is '\'' or '’';

    /// <summary>Letters that Unicode does not take apart into a plain one and an accent.</summary>
    private static string WithoutStroke(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        _ => rune.ToString(),
    };
}
