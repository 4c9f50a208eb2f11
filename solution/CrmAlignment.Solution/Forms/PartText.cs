using System;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.Solution.Faults;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Forms;

/// <summary>
/// A part of an export that is written again as it was written before, but for what changes in it: who compares two versions of his
/// solution shall see our lines and no others.
/// </summary>
internal sealed class PartText
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private const char ByteOrderMark = '\uFEFF';

    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize };

    private readonly string _before;
    private readonly string _after;
    private readonly bool _hasPairs;

    private PartText(XElement root, string text)
    {
        Root = root;
        var plain = text.TrimStart(ByteOrderMark);
        _hasPairs = text.Contains("\r\n", StringComparison.Ordinal);
        var declares = plain.StartsWith("<?xml", StringComparison.Ordinal);
        _before = (plain.Length < text.Length ? ByteOrderMark.ToString() : "")
            + (declares ? Declaration + Blank(plain[(plain.IndexOf('>', StringComparison.Ordinal) + 1)..]) : "");
        _after = Blank(text[(text.LastIndexOf('>') + 1)..]);
    }

    /// <summary>The root element, with its white space.</summary>
    public XElement Root { get; }

    /// <summary>Reads a part.</summary>
    /// <exception cref="OwnFormException">It is no XML.</exception>
    public static PartText Read(SolutionArchive archive, string part)
    {
        var content = archive.Parts[part];
        return SafeXml.TryRead(part, content, archive.Limits, out var root, out var problem)
            ? new PartText(root, Encoding.UTF8.GetString(content))
            : throw new OwnFormException($"{part}({problem.Line},{problem.Column}): {problem.Reason}", problem.Remedy);
    }

    /// <summary>The part as bytes.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, Settings))
        {
            Root.WriteTo(writer);
        }

        // Reading made one sign of each pair; a lone one that was meant is an entity by now.
        return Encoding.UTF8.GetBytes(_before + (_hasPairs ? text.Replace("\n", "\r\n").ToString() : text.ToString()) + _after);
    }

    private static string Blank(string text) => text[..(text.Length - text.TrimStart().Length)];
}
