using System.Text;

namespace CrmAlignment.MessageGenerator.Writing;

/// <summary>Lines of C# under construction, each with the indentation of the blocks around it.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Adds a line; an empty one separates members.</summary>
    public CodeText Line(string line = "")
    {
        // \n on every system: the same data gives the same text, and so the same assembly.
        _text.Append(' ', line.Length == 0 ? 0 : _depth * 4).Append(line).Append('\n');
        return this;
    }

    /// <summary>Opens a block.</summary>
    public CodeText Open()
    {
        Line("{");
        _depth++;
        return this;
    }

    /// <summary>Closes the block opened last.</summary>
    public CodeText Close()
    {
        _depth--;
        return Line("}");
    }

    public override string ToString() => _text.ToString();
}
