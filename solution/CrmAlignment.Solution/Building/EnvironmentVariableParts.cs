using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>The files of environment variables. Their values are never shipped: they belong to the environment.</summary>
internal static class EnvironmentVariableParts
{
    private const int StringType = 100000000;

    public static void Add(PackageParts parts, EnvironmentVariableSchema variable, string introduced) =>
        parts.Add(
            $"environmentvariabledefinitions/{variable.SchemaName}/environmentvariabledefinition.xml",
            new XElement(
                "environmentvariabledefinition",
                new XAttribute("schemaname", variable.SchemaName),
                Element("defaultvalue", variable.DefaultValue),
                WithDefault("description", variable.Description),
                WithDefault("displayname", variable.Label),
                Element("introducedversion", introduced),
                Flag("iscustomizable", true),
                Flag("isrequired", false),
                Element("secretstore", 0),
                Element("type", StringType)));
}
