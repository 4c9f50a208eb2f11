using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Formulas;
using CrmAlignment.LocalDataverse.Rows;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>
/// Of processes only on-demand workflows of custom activities can be activated, since ExecuteWorkflow runs them: any other active process
/// that never runs would pass for a rule in force.
/// </summary>
internal static class ProcessRules
{
    private const int Draft = 0;
    private const int Activated = 1;

    /// <summary>Checks a process about to be written.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        if (draft.After("statecode") is not { } state || state is Draft)
        {
            return;
        }

        if (draft.Current?["statecode"] is Activated && draft.Values.ContainsKey("xaml") && !Equals(draft.Values["xaml"], draft.Current["xaml"]))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.UpdatePublishedWorkflowDefinition,
                "Cannot update a published workflow definition. Deactivate the workflow first.");
        }

        try
        {
            var workflow = OnDemandWorkflow.Of(draft.After);
            if (draft.Scope.Catalog.FindTable(draft.After("primaryentity") as string ?? string.Empty) is null)
            {
                throw new FormulaException($"the primary table '{draft.After("primaryentity")}', which is not here");
            }

            RequireTypes(draft, workflow);
        }
        catch (FormulaException other)
        {
            throw DataverseFault.NotSupported(
                $"activating a process other than an on-demand workflow of custom activities: '{draft.After("name")}' has {other.Message}");
        }
    }

    private static void RequireTypes(RowDraft draft, OnDemandWorkflow workflow)
    {
        foreach (var type in workflow.Steps.OfType<WorkflowStep.Run>().Select(run => run.TypeName).Distinct())
        {
            if (draft.Scope.Transaction.Find("plugintype", new Dictionary<string, object?> { ["typename"] = type }, limit: 1).Count == 0)
            {
                throw new FormulaException($"the activity {type}, which no registered assembly has");
            }
        }
    }
}
