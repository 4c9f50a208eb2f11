using System.Globalization;
using System.Xml.Linq;

namespace CrmAlignment.SolutionFormat.Dependencies;

/// <summary>One end of a dependency: a component by its type and name or id.</summary>
/// <param name="Type">The platform's number of the component type (<see cref="ComponentType"/>); 0 when it is unknown.</param>
/// <param name="SchemaName">Name, in lower case for tables and columns; null where the id says it.</param>
/// <param name="DisplayName">Name for people.</param>
/// <param name="Parent">Logical name of the table to which it belongs; null when it is none's part.</param>
/// <param name="ParentDisplayName">Name of that table for people.</param>
/// <param name="Id">Id in braces; null where the name says it.</param>
public sealed record DependencyEnd(
    int Type, string? SchemaName, string DisplayName, string? Parent = null, string? ParentDisplayName = null, string? Id = null)
{
    /// <summary>What makes it the same component, whatever it is called for people.</summary>
    public (int Type, string Name, string Parent) Key =>
        (Type, (SchemaName ?? Id ?? "").ToLowerInvariant(), SchemaName is null ? "" : (Parent ?? "").ToLowerInvariant());

    /// <summary>The end as an element.</summary>
    /// <param name="name">Name of the element: Required or Dependent.</param>
    /// <param name="solution">The solution that brings it, with its version; null leaves it out.</param>
    public XElement ToXml(string name, string? solution = null)
    {
        var xml = new XElement(name, new XAttribute("type", Type));
        Set(xml, "schemaName", SchemaName);
        xml.SetAttributeValue("displayName", DisplayName);
        Set(xml, "parentSchemaName", Parent);
        Set(xml, "parentDisplayName", ParentDisplayName);
        Set(xml, "solution", solution);
        Set(xml, "id", Id);
        return xml;
    }

    /// <summary>The end that an element describes.</summary>
    /// <param name="xml">The element.</param>
    public static DependencyEnd Of(XElement xml) =>
        new(
            int.TryParse((string?)xml.Attribute("type"), NumberStyles.None, CultureInfo.InvariantCulture, out var type) ? type : 0,
            (string?)xml.Attribute("schemaName"),
            (string?)xml.Attribute("displayName") ?? "",
            (string?)xml.Attribute("parentSchemaName"),
            (string?)xml.Attribute("parentDisplayName"),
            (string?)xml.Attribute("id"));

    private static void Set(XElement xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.SetAttributeValue(name, value);
        }
    }
}
