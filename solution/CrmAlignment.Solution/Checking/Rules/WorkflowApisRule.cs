using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 29: what workflows call, workflows can call.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/custom-api-tables (WorkflowSdkStepEnabled).</remarks>
internal sealed class WorkflowApisRule() : CheckRule(
    29, "A Custom API that is enabled for workflows is no function, and neither takes nor returns collections.")
{
    private static readonly Dictionary<string, string> Collections = new(StringComparer.Ordinal) { ["4"] = "EntityCollection", ["11"] = "StringArray" };

    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        package.CustomApis.Where(api => api.Xml.Text("workflowsdkstepenabled") is "1" or "true").SelectMany(api => Api(package, api.Part, api.Xml));

    private IEnumerable<Finding> Api(CheckedPackage package, string part, XElement api)
    {
        if (api.Text("isfunction") is "1" or "true")
        {
            yield return Report(
                part, api.Element("isfunction"), "customapi/isfunction", api.Of("uniquename"), "a function cannot be enabled for workflows.",
                "Make it an action, or set workflowsdkstepenabled to 0.");
        }

        var folder = part[..(part.LastIndexOf('/') + 1)];
        var parameters = package.PartsWithRoot(ComponentFile.RequestParameter.Element).Concat(package.PartsWithRoot(ComponentFile.ResponseProperty.Element))
            .Where(parameter => parameter.Part.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
        foreach (var parameter in parameters)
        {
            if (Collections.TryGetValue(parameter.Xml.Text("type"), out var type))
            {
                yield return Report(
                    parameter.Part, parameter.Xml.Element("type"), parameter.Xml.Of("uniquename"), type, "workflows know no collections.",
                    $"Change the type, or set workflowsdkstepenabled of {api.Of("uniquename")} to 0.");
            }
        }
    }
}
