using System.Collections.Generic;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Plugins;
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
        var folder = $"customapis/{api.UniqueName}/";
        parts.Add(folder + "customapi.xml", Api(api, implementation));
        AddParameters(parts, folder, api, api.Parameters, "customapirequestparameter", "customapirequestparameters", withOptional: true);
        AddParameters(parts, folder, api, api.Responses, "customapiresponseproperty", "customapiresponseproperties", withOptional: false);
    }

    private static XElement Api(ApiSchema api, PluginClass? implementation) =>
        new(
            "customapi",
            new XAttribute("uniquename", api.UniqueName),
            Element("allowedcustomprocessingsteptype", 0),
            Element("bindingtype", api.BoundTable is null ? 0 : 1),
            api.BoundTable is null ? null : Element("boundentitylogicalname", api.BoundTable),
            WithDefault("description", api.Description),
            WithDefault("displayname", api.Label),
            api.ExecutePrivilege is null ? null : Element("executeprivilegename", api.ExecutePrivilege),
            Flag("iscustomizable", false),
            Flag("isfunction", api.IsFunction),
            Flag("isprivate", api.IsPrivate),
            Element("name", api.UniqueName),
            implementation is null
                ? null
                : new XElement("plugintypeid", Element("plugintypeexportkey", PluginElements.TypeId(implementation.FullName).ToString())),
            Flag("workflowsdkstepenabled", api.WorkflowEnabled));

    private static void AddParameters(
        PackageParts parts, string folder, ApiSchema api, IEnumerable<ApiParameterSchema> parameters, string element, string subfolder, bool withOptional)
    {
        foreach (var parameter in parameters)
        {
            var xml = new XElement(
                element,
                new XAttribute("uniquename", parameter.UniqueName),
                WithDefault("description", parameter.Description),
                WithDefault("displayname", parameter.Label),
                Flag("iscustomizable", false),
                withOptional ? Flag("isoptional", parameter.IsOptional) : null,
                Element("name", $"{api.UniqueName}.{parameter.UniqueName}"),
                Element("type", (int)parameter.Type));
            parts.Add($"{folder}{subfolder}/{parameter.UniqueName}/{element}.xml", xml);
        }
    }
}
