using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Writing;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>The files of environment variables. Their values are never shipped: they belong to the environment.</summary>
internal static class EnvironmentVariableParts
{
    public static void Add(PackageParts parts, EnvironmentVariableSchema variable, string introduced) =>
        parts.Add(
            ComponentFile.EnvironmentVariable.PartOf(variable.SchemaName),
            new XElement(
                ComponentFile.EnvironmentVariable.Element,
                new XAttribute("schemaname", variable.SchemaName),
                Element("defaultvalue", variable.DefaultValue),
                WithDefault("description", variable.Description),
                WithDefault("displayname", variable.Label),
                Element("introducedversion", introduced),
                Flag("iscustomizable", true),
                Flag("isrequired", false),
                Element("secretstore", 0),
                Element("type", (int)EnvironmentVariableType.String)));
}
