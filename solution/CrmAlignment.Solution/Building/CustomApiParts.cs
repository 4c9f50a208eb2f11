using System.Collections.Generic;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Writing;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>
/// The files of Custom APIs (https://learn.microsoft.com/power-apps/developer/data-platform/create-custom-api-solution);
/// they have no entry in solution.xml.
/// </summary>
internal static class CustomApiParts
{
    public static void Add(PackageParts parts, ApiSchema api, PluginClass? implementation)
    {
        parts.Add(ComponentFile.CustomApi.PartOf(api.UniqueName), Api(api, implementation));
        AddParameters(parts, api, api.Parameters, ComponentFile.RequestParameter, withOptional: true);
        AddParameters(parts, api, api.Responses, ComponentFile.ResponseProperty, withOptional: false);
    }

    private static XElement Api(ApiSchema api, PluginClass? implementation) =>
        new(
            ComponentFile.CustomApi.Element,
            new XAttribute("uniquename", api.UniqueName),
            Element("allowedcustomprocessingsteptype", 0),
            Element("bindingtype", api.BoundTable is null ? 0 : 1),
            api.BoundTable is null ? null : Element("boundentitylogicalname", api.BoundTable),
            WithDefault("description", api.Description),
            WithDefault("displayname", api.Label),
            api.ExecutePrivilege is null || api.ChecksPrivilegeItself ? null : Element("executeprivilegename", api.ExecutePrivilege),
            Flag("iscustomizable", false),
            Flag("isfunction", api.IsFunction),
            Flag("isprivate", api.IsPrivate),
            Element("name", api.UniqueName),
            implementation is null
                ? null
                : new XElement("plugintypeid", Element("plugintypeexportkey", PluginElements.TypeId(implementation.FullName).ToString())),
            Flag("workflowsdkstepenabled", api.WorkflowEnabled));

    private static void AddParameters(
        PackageParts parts, ApiSchema api, IEnumerable<ApiParameterSchema> parameters, ComponentFile file, bool withOptional)
    {
        var folder = ComponentFile.CustomApi.FolderOf(api.UniqueName);
        foreach (var parameter in parameters)
        {
            var xml = new XElement(
                file.Element,
                new XAttribute("uniquename", parameter.UniqueName),
                WithDefault("description", parameter.Description),
                WithDefault("displayname", parameter.Label),
                Flag("iscustomizable", false),
                withOptional ? Flag("isoptional", parameter.IsOptional) : null,
                Element("name", $"{api.UniqueName}.{parameter.UniqueName}"),
                Element("type", (int)parameter.Type));
            parts.Add($"{folder}/{file.PartOf(parameter.UniqueName)}", xml);
        }
    }
}
