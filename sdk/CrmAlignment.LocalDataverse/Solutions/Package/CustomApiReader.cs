using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads Custom APIs and their parameters.</summary>
internal static class CustomApiReader
{
    public static IReadOnlyList<PackageCustomApi> Read(SolutionArchive archive, PackageProblems problems) =>
        [.. ComponentPartReader.Load(archive, ComponentFile.CustomApi, problems)
            .Select(api => ReadApi(api, archive, problems))];

    private static PackageCustomApi ReadApi(PackageElement api, SolutionArchive archive, PackageProblems problems)
    {
        var uniqueName = api.RequiredAttribute("uniquename");
        var folder = ComponentPartReader.FolderOf(api.Part);
        var binding = Within(api, "bindingtype", 0, 2);
        var table = api.Text("boundentitylogicalname");
        if (binding != 0 && table is null)
        {
            api.Refuse(
                "a bound Custom API needs <boundentitylogicalname>.",
                "Name the table, or use bindingtype 0.",
                $"Custom API {uniqueName}");
        }

        return new PackageCustomApi
        {
            UniqueName = uniqueName,
            Name = api.Text("name") ?? uniqueName,
            DisplayNames = ComponentPartReader.Labels(api, "displayname"),
            Descriptions = ComponentPartReader.Labels(api, "description"),
            BindingType = binding,
            BoundTable = table,
            AllowedStepType = Within(api, "allowedcustomprocessingsteptype", 0, 2),
            IsFunction = api.Flag("isfunction"),
            IsPrivate = api.Flag("isprivate"),
            IsEnabledForWorkflow = api.Flag("workflowsdkstepenabled"),
            ExecutePrivilegeName = api.Text("executeprivilegename"),
            PluginTypeId = ReadPluginType(api),
            RequestParameters = ReadParameters(archive, folder, ComponentFile.RequestParameter, problems),
            ResponseProperties = ReadParameters(archive, folder, ComponentFile.ResponseProperty, problems),
        };
    }

    private static int Within(PackageElement element, string name, int lowest, int highest)
    {
        var value = element.Integer(name) ?? 0;
        if (value < lowest || value > highest)
        {
            element.Refuse($"<{name}> is {value}.", $"Use a number from {lowest} to {highest}.");
        }

        return value;
    }

    private static Guid? ReadPluginType(PackageElement api)
    {
        var reference = api.Child("plugintypeid");
        return reference is null ? null : reference.Id("plugintypeexportkey") ?? reference.Id("plugintypeid");
    }

    private static List<PackageCustomApiParameter> ReadParameters(
        SolutionArchive archive, string folder, ComponentFile file, PackageProblems problems) =>
        [.. ComponentPartReader.Load(archive, file, problems, folder + "/").Select(ReadParameter)];

    private static PackageCustomApiParameter ReadParameter(PackageElement parameter)
    {
        var uniqueName = parameter.RequiredAttribute("uniquename");
        parameter.RequiredInteger("type");
        return new PackageCustomApiParameter(
            uniqueName,
            parameter.Text("name") ?? uniqueName,
            ComponentPartReader.Labels(parameter, "displayname"),
            ComponentPartReader.Labels(parameter, "description"),
            Within(parameter, "type", 0, 12),
            parameter.Flag("isoptional"),
            parameter.Text("logicalentityname") ?? parameter.Text("entitylogicalname"));
    }
}
