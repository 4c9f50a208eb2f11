using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 6: what is registered of a plug-in dll is true of it.</summary>
internal sealed class AssemblyRule() : CheckRule(
    6, "An assembly's FullName is the dll's, the dll is strong-named, each type exists in it and is a plug-in or activity, and each step's type is registered.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        package.Assemblies.SelectMany(assembly => Identity(package, assembly).Concat(Types(package, assembly))).Concat(StepTypes(package));

    private IEnumerable<Finding> Identity(CheckedPackage package, XElement assembly)
    {
        var part = assembly.Text("FileName").TrimStart('/');
        if (!package.Parts.ContainsKey(part))
        {
            yield break;
        }

        if (package.Read(assembly) is not { } info)
        {
            yield return Report(part, null, "PluginAssembly", assembly.Of("FullName"), "the part is not a .NET assembly.", "Pack the dll itself.");
            yield break;
        }

        if (info.FullName != assembly.Of("FullName"))
        {
            yield return InCustomizations(
                assembly, "PluginAssembly/@FullName", assembly.Of("FullName"), $"the dll is '{info.FullName}'.",
                "Write the dll's own identity.");
        }

        if (!info.IsStrongNamed)
        {
            yield return Report(
                part, null, "PluginAssembly", info.FullName, "the dll is not strong-named.",
                "Sign it: SignAssembly and AssemblyOriginatorKeyFile.");
        }
    }

    private IEnumerable<Finding> Types(CheckedPackage package, XElement assembly)
    {
        var info = package.Read(assembly);
        foreach (var type in assembly.Elements("PluginTypes").Elements("PluginType"))
        {
            var qualified = type.Of("AssemblyQualifiedName");
            if (!qualified.EndsWith(", " + assembly.Of("FullName"), StringComparison.Ordinal))
            {
                yield return InCustomizations(
                    type, "PluginType/@AssemblyQualifiedName", qualified, "it does not end with the assembly's FullName.",
                    "Write the class, a comma and the FullName.");
                continue;
            }

            if (info is not null && Untrue(info, type, qualified.Split(',')[0].Trim()) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private Finding? Untrue(PluginAssemblyInfo info, XElement type, string name)
    {
        if (!info.TypeNames.Contains(name))
        {
            return InCustomizations(type, "PluginType", name, "the dll has no such class.", "Correct the name, or pack the dll that has it.");
        }

        var found = info.Classes.FirstOrDefault(known => known.FullName == name);
        if (found is null)
        {
            return InCustomizations(
                type, "PluginType", name, "the class is not a public, concrete IPlugin or CodeActivity.",
                "Register plug-ins and activities only.");
        }

        var isActivity = type.Element("WorkflowActivityGroupName") is not null;
        return isActivity == (found.Kind == PluginKind.Activity)
            ? null
            : InCustomizations(
                type, "PluginType", name,
                isActivity ? "a plug-in has no activity group." : "an activity needs a WorkflowActivityGroupName.",
                "Give the group to activities only.");
    }

    private IEnumerable<Finding> StepTypes(CheckedPackage package)
    {
        var types = package.Assemblies.Elements("PluginTypes").Elements("PluginType").ToList();
        foreach (var step in package.Steps)
        {
            var name = step.Text("PluginTypeName");
            var type = types.FirstOrDefault(type => type.Of("AssemblyQualifiedName") == name);
            if (type is null && package.Assemblies.All(assembly => !name.EndsWith(", " + assembly.Of("FullName"), StringComparison.Ordinal))
                && package.Required.Any(end => end.Type is ComponentType.PluginType or ComponentType.PluginAssembly))
            {
                // The step runs code of a solution that the package declares to need.
                continue;
            }

            if (type is null)
            {
                yield return InCustomizations(
                    step, "SdkMessageProcessingStep/PluginTypeName", name,
                    $"no assembly of the package registers the type of '{step.Of("Name")}'.", "Register the type.");
            }
            else if (step.Element("PluginTypeId") is { } id && !SameId(id.Value, type.Of("PluginTypeId")))
            {
                yield return InCustomizations(
                    id, "SdkMessageProcessingStep/PluginTypeId", id.Value,
                    $"the type '{name}' has the id {type.Of("PluginTypeId")}.", "Write the type's id.");
            }
        }
    }

    private static bool SameId(string one, string other) => Guid.TryParse(one, out var first) && Guid.TryParse(other, out var second) && first == second;
}
