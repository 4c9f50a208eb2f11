using System.Xml.Linq;

namespace CrmAlignment.SolutionFormat.Writing;

/// <summary>The element of a table that changes no command, as exports have it.</summary>
public static class EmptyRibbon
{
    /// <summary>The element.</summary>
    public static XElement Create() =>
        new(
            "RibbonDiffXml",
            new XElement("CustomActions"),
            new XElement("Templates", new XElement("RibbonTemplates", new XAttribute("Id", "Mscrm.Templates"), "")),
            new XElement("CommandDefinitions"),
            new XElement("RuleDefinitions", new XElement("TabDisplayRules"), new XElement("DisplayRules"), new XElement("EnableRules")),
            new XElement("LocLabels"));
}
