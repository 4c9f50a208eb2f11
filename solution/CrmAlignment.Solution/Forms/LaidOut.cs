using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.Solution.Forms;

/// <summary>
/// Puts elements into XML that keeps its white space, indented as their neighbours are, and takes them out without a trace.
/// </summary>
internal static class LaidOut
{
    // As exports have it.
    private const string Step = "  ";

    /// <summary>Inserts an element.</summary>
    /// <param name="parent">Into which.</param>
    /// <param name="child">What, without white space of its own.</param>
    /// <param name="after">Behind which child; null for the first place.</param>
    public static void Insert(XElement parent, XElement child, XElement? after)
    {
        var outer = Before(parent);
        if (outer is null)
        {
            Place(parent, after, child);
            return;
        }

        var indent = outer + Step;
        if (!parent.HasElements)
        {
            parent.ReplaceNodes(new XText(outer));
        }

        Lay(child, indent);
        Place(parent, after, new XText(indent), child);
    }

    /// <summary>Adds an element behind the others.</summary>
    public static void Append(XElement parent, XElement child) => Insert(parent, child, parent.Elements().LastOrDefault());

    /// <summary>Takes an element out, with the line on which it stands; what is empty then is written as one tag.</summary>
    public static void Remove(XElement child)
    {
        var parent = child.Parent!;
        if (Before(child) is not null)
        {
            child.PreviousNode!.Remove();
        }

        child.Remove();
        if (!parent.HasElements && string.IsNullOrWhiteSpace(parent.Value))
        {
            parent.RemoveNodes();
        }
    }

    private static string? Before(XElement element) =>
        element.PreviousNode is XText { NodeType: XmlNodeType.Text } text && string.IsNullOrWhiteSpace(text.Value) ? text.Value : null;

    private static void Place(XElement parent, XElement? after, params object[] content)
    {
        if (after is null)
        {
            parent.AddFirst(content);
        }
        else
        {
            after.AddAfterSelf(content);
        }
    }

    private static void Lay(XElement element, string indent)
    {
        if (!element.HasElements)
        {
            return;
        }

        foreach (var child in element.Elements().ToList())
        {
            child.AddBeforeSelf(new XText(indent + Step));
            Lay(child, indent + Step);
        }

        element.Add(new XText(indent));
    }
}
