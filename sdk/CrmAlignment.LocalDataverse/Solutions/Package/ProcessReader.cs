using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Formulas;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>
/// Reads processes. A flow runs outside of the organization, and a business process flow on its forms: both are kept as drafts, and so are
/// on-demand workflows of custom activities, which may be activated. Other workflows, actions and business rules belong to what the
/// organization does: a strict import refuses them.
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/workflow
/// </summary>
internal static class ProcessReader
{
    private const int BusinessProcessFlow = 4;
    private const int Flow = 5;

    /// <summary>One process, as a draft; whether it becomes active is decided when all that it needs is written.</summary>
    public static PackageRow Read(PackageElement process, SolutionArchive archive)
    {
        var name = process.RequiredAttribute("Name");
        var id = process.RequiredIdAttribute("WorkflowId");
        var category = process.Integer("Category") ?? 0;
        var values = Values(process, archive, name, category);
        return new PackageRow("workflow", id, name, values, Consequence(process, name, category, values))
        {
            IsActive = process.Integer("StateCode") == 1,
        };
    }

    // The table by its logical name, however the file writes it.
#pragma warning disable CA1308
    private static Dictionary<string, object?> Values(PackageElement process, SolutionArchive archive, string name, int category) => new()
    {
        ["name"] = name,
        ["uniquename"] = process.Text("UniqueName"),
        ["description"] = process.Text("Description"),
        ["category"] = category,
        ["type"] = process.Integer("Type") ?? 1,
        ["mode"] = process.Integer("Mode"),
        ["scope"] = process.Integer("Scope"),
        ["primaryentity"] = process.Text("PrimaryEntity") ?? "none",
        ["ondemand"] = process.Flag("OnDemand"),
        ["subprocess"] = process.Flag("Subprocess"),
        ["triggeroncreate"] = process.Flag("TriggerOnCreate"),
        ["triggerondelete"] = process.Flag("TriggerOnDelete"),
        ["triggeronupdateattributelist"] = process.Text("TriggerOnUpdateAttributeList"),
        ["asyncautodelete"] = process.Flag("AsyncAutodelete"),
        ["syncworkflowlogonfailure"] = process.Flag("SyncWorkflowLogOnFailure"),
        ["runas"] = process.Integer("RunAs"),
        ["istransacted"] = process.Flag("IsTransacted"),
        ["businessprocesstype"] = process.Integer("BusinessProcessType"),
        ["xaml"] = InertComponentReader.PartText(process, "XamlFileName", archive),
        ["clientdata"] = InertComponentReader.PartText(process, "JsonFileName", archive),
        ["introducedversion"] = process.Text("IntroducedVersion"),
        ["statecode"] = 0,
        ["statuscode"] = 1,
    };

    private static string? Consequence(PackageElement process, string name, int category, Dictionary<string, object?> values)
    {
        switch (category)
        {
            case Flow:
                return "no flow runs here";
            case BusinessProcessFlow:
                return "no form shows its stages";
            default:
                try
                {
                    OnDemandWorkflow.Of(values.GetValueOrDefault);
                    return "it is a draft until it is activated";
                }
                catch (FormulaException)
                {
                    process.Inert($"process '{name}'", "it never runs, and no action of its name can be called", SupportedComponents.Remedy);
                    return null;
                }
        }
    }
}
