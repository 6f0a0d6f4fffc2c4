using System.Text;

namespace HandoverBot.Commands.Explaining;

/// <summary>Plain text in sections, with long lines broken where people expect it.</summary>
internal sealed class TextPage
{
    private const int Width = 100;

    private readonly StringBuilder _text = new();

    public void Title(string title) => Add(title, indent: 0);

    public void Section(string title)
    {
        _text.AppendLine();
        Add(title, indent: 0);
    }

    /// <param name="indent">In characters; what follows a break begins there too.</param>
    public void Add(string line, int indent)
    {
        var margin = new string(' ', indent);
        var length = 0;
        foreach (var word in line.Split(' '))
        {
            if (length > 0 && indent + length + 1 + word.Length > Width)
            {
                _text.AppendLine();
                length = 0;
            }

            _text.Append(length == 0 ? margin : " ").Append(word);
            length += word.Length + (length == 0 ? 0 : 1);
        }

        _text.AppendLine();
    }

    public override string ToString() => _text.ToString();
}
